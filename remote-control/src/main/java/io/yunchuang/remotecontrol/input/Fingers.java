package io.yunchuang.remotecontrol.input;

import java.awt.Robot;
import java.awt.event.KeyEvent;

/** The robot, but that it says before every press that the press is ours. Belongs to the input's thread. */
final class Fingers {
    private final Robot robot;
    private final PressListener listener;

    Fingers(Robot robot, PressListener listener) {
        this.robot = robot;
        this.listener = listener;
    }

    void move(int x, int y) {
        robot.mouseMove(x, y);
    }

    /** @param code of {@link KeyEvent} */
    void press(int code) {
        listener.willPress(code == KeyEvent.VK_ESCAPE ? Press.ESCAPE : Press.KEY);
        robot.keyPress(code);
    }

    void release(int code) {
        robot.keyRelease(code);
    }

    /** @param mask of {@link java.awt.event.InputEvent} */
    void pressButton(int mask) {
        listener.willPress(Press.BUTTON);
        robot.mousePress(mask);
    }

    void releaseButton(int mask) {
        robot.mouseRelease(mask);
    }

    void turnWheel(int steps) {
        robot.mouseWheel(steps);
    }
}
