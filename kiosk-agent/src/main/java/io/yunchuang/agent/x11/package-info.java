/** What the agent asks an X server, and draws on it, beside what Java's own toolkit can. */
@NullMarked
package io.yunchuang.agent.x11;

import org.jspecify.annotations.NullMarked;
