package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.awt.Robot;
import java.awt.event.KeyEvent;

/**
 * Keyboard, wheel and pointer, but that they say before every press that it is ours, and that none of them overtakes another.
 * Belongs to the input's thread.
 */
final class Fingers {
    private final Robot robot;
    private final Pointer pointer;
    private final PressListener listener;

    Fingers(Robot robot, Pointer pointer, PressListener listener) {
        this.robot = robot;
        this.pointer = pointer;
        this.listener = listener;
    }

    void move(Pixel to) {
        pointer.move(to);
    }

    void press(PointerButton button) {
        listener.willPress(Press.BUTTON);
        pointer.press(button);
    }

    void release(PointerButton button) {
        pointer.release(button);
    }

    /** @param code of {@link KeyEvent} */
    void press(int code) {
        pointer.settle();
        listener.willPress(code == KeyEvent.VK_ESCAPE ? Press.ESCAPE : Press.KEY);
        robot.keyPress(code);
    }

    void release(int code) {
        pointer.settle();
        robot.keyRelease(code);
    }

    /** Waits until all of it is done. */
    void settle() {
        pointer.settle();
    }

    void turnWheel(int steps) {
        pointer.settle();
        robot.mouseWheel(steps);
    }
}
