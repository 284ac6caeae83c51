package io.yunchuang.signaling.call;

/** The ends between which a call's media run. */
public enum Side {
    KIOSK,
    CLERK,
    /** Whom the clerk asks in the talk. */
    EXPERT,
    /** The manager who supervises the talk. */
    SUPERVISOR
}
