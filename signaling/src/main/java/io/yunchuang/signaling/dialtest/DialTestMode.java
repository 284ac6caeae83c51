package io.yunchuang.signaling.dialtest;

/** Who answers a dial-test at the window. */
public enum DialTestMode {
    /** The console by itself: only test signals are sent, and nobody is asked for anything. */
    AUTO,
    /**
     * The clerk, who is rung, and who says whether people really see and hear each other: the check before opening that
     * DB 31117/Z 2019 §7.1 asks for.
     */
    ATTENDED
}
