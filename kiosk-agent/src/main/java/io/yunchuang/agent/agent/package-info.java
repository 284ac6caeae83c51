/** Start, configuration and life of the agent. */
@NullMarked
package io.yunchuang.agent.agent;

import org.jspecify.annotations.NullMarked;
