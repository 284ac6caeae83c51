package io.yunchuang.signaling.dialtest;

/** The two ends of a dial-test. */
public enum DialTestSide {
    KIOSK,
    WINDOW;

    /** The other end. */
    public DialTestSide other() {
        return this == KIOSK ? WINDOW : KIOSK;
    }
}
