package io.yunchuang.signaling.protocol;

/** Why the clerk does not control the kiosk (any more). */
public enum ControlEnd {
    /** The citizen has said no. */
    DECLINED,
    /** The citizen has not answered. */
    UNANSWERED,
    /** Somebody has ended it, or the screen is shown no longer. */
    STOPPED,
    /** The kiosk has nothing (any more) that could carry it out. */
    NOT_POSSIBLE,
    /** One of the two pages or the kiosk's agent was lost or is a new one. */
    LOST
}
