package io.yunchuang.signaling.protocol;

/** What the clerk says at the end of an attended dial-test, of whoever stands at the kiosk. */
public enum DialTestWord {
    SEEN_AND_HEARD,
    /** No picture came, or none on which somebody could be made out. */
    NOT_SEEN,
    /** There is a picture, and no sound, or none that could be understood. */
    NOT_HEARD
}
