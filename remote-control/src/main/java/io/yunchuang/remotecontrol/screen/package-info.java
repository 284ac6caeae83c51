/** From places on the shared screen to pixels of the real one, and what is hidden on it. */
@NullMarked
package io.yunchuang.remotecontrol.screen;

import org.jspecify.annotations.NullMarked;
