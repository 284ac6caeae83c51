package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.input.Press;

/**
 * Something was pressed or let go at the kiosk.
 *
 * @param down whether it was pressed
 * @param made whether a program made it and no device: ours, or an on-screen keyboard
 */
public record SeenPress(Press what, boolean down, boolean made) {}
