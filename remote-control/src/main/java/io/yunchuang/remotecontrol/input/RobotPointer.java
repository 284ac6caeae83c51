package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.awt.Robot;

/** The pointer of any machine; every act waits until the machine has done it. */
final class RobotPointer implements Pointer {
    private final Robot robot;

    RobotPointer(Robot robot) {
        this.robot = robot;
    }

    @Override
    public void move(Pixel to) {
        robot.mouseMove(to.x(), to.y());
    }

    @Override
    public void press(PointerButton button) {
        robot.mousePress(RobotKeys.maskOf(button));
    }

    @Override
    public void release(PointerButton button) {
        robot.mouseRelease(RobotKeys.maskOf(button));
    }

    /** It has been done already. */
    @Override
    public void settle() {}
}
