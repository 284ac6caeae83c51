package io.yunchuang.signaling.protocol;

/** Why the clerk does not see the kiosk's screen (any more). */
public enum ScreenEnd {
    /** The citizen has said no. */
    DECLINED,
    /** The kiosk's browser could not or may not take its screen. */
    NOT_POSSIBLE,
    /** The citizen has not answered. */
    UNANSWERED,
    /** One of the two has ended it, or the kiosk's page is a new one. */
    STOPPED
}
