package io.yunchuang.signaling.protocol;

/** The clerk's verdict on a finished call. */
public enum WrapUpCode {
    RESOLVED,
    FOLLOW_UP_NEEDED,
    SENT_TO_COUNTER,
    WRONG_WINDOW,
    CITIZEN_LEFT,
    TECHNICAL_FAILURE
}
