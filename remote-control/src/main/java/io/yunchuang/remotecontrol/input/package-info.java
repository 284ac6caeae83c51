/** Touches the machine: pointer, keys and whole texts. */
@NullMarked
package io.yunchuang.remotecontrol.input;

import org.jspecify.annotations.NullMarked;
