package io.yunchuang.signaling.protocol;

/** The kinds of events that control a kiosk, as they are counted. */
public enum ControlKind {
    MOVE,
    BUTTON,
    WHEEL,
    KEY,
    TEXT
}
