package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.PointerButton;

/** The machine's pointer and its buttons. It belongs to the input's thread. */
public interface Pointer {
    /** Moves it there; what is told next may be told before it has arrived. */
    void move(Pixel to);

    /** Presses a button where the pointer is. */
    void press(PointerButton button);

    /** Lets a button go where the pointer is. */
    void release(PointerButton button);

    /** Waits until all of that is done, before something else touches the machine. */
    void settle();
}
