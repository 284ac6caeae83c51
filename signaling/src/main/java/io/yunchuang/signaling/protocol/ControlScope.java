package io.yunchuang.signaling.protocol;

/** How far a grant of control goes. */
public enum ControlScope {
    /** Moving, clicking and scrolling. */
    POINTER,
    /** The same, and typing. */
    POINTER_AND_KEYBOARD
}
