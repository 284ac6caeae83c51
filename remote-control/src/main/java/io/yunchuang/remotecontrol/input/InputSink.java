package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;

/**
 * What touches the machine. Everything is done in the order in which it was told, maybe a little later; calls return at
 * once. Only {@code ControlGate} decides what may be told.
 */
public interface InputSink extends AutoCloseable {
    /** Moves the pointer. */
    void move(Pixel to);

    /** Presses a button where the pointer is. */
    void press(PointerButton button);

    /** Lets a button go where the pointer is. */
    void release(PointerButton button);

    /** Turns the wheel where the pointer is; parts of a line add up. */
    void scroll(float linesRight, float linesDown);

    /** Presses a key; again without letting it go is its repetition. */
    void press(ControlKey key);

    /** Lets a key go. */
    void release(ControlKey key);

    /** Puts a whole text in where the keyboard's focus is. */
    void commit(ControlText text);

    /**
     * Lets everything go that is pressed, and forgets what was told before and is not done yet: after this nothing of it
     * happens any more.
     */
    void releaseAll();

    /** Lets everything go and ends; what is told afterwards is not done. */
    @Override
    void close();
}
