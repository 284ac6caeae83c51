/** The journal of remote control: what was done under every lease, in a chain that shows every change. */
@NullMarked
package io.yunchuang.server.journal;

import org.jspecify.annotations.NullMarked;
