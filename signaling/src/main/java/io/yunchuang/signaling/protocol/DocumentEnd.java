package io.yunchuang.signaling.protocol;

/** Why the clerk does not see the document camera (any more). */
public enum DocumentEnd {
    /** The citizen has said no. */
    DECLINED,
    /** The kiosk has no camera for it, or it broke. */
    NOT_POSSIBLE,
    /** The citizen has not answered. */
    UNANSWERED,
    /** One of the two has ended it, or the kiosk's page is a new one. */
    STOPPED
}
