package io.yunchuang.remotecontrol.input;

/** Hears of everything that we press just before it is pressed, on the input's thread: do not block. */
@FunctionalInterface
public interface PressListener {
    /** Once for every press; a key that repeats itself is pressed again. */
    void willPress(Press what);
}
