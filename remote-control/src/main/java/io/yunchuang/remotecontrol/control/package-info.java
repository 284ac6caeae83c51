/** Decides which control events may touch the machine, and keeps account of them. */
@NullMarked
package io.yunchuang.remotecontrol.control;

import org.jspecify.annotations.NullMarked;
