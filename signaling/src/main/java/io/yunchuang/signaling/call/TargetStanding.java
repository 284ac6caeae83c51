package io.yunchuang.signaling.call;

/** How it is with the target of a transfer at the moment of the command, as seen from the clerk who gives it. */
public enum TargetStanding {
    /** Somebody there takes calls of this kind, now or once he is free. */
    TAKES_CALLS,
    /** There is no such target. */
    UNKNOWN,
    /** It is the clerk himself or his own window. */
    OWN,
    /** Nobody there handles the call's item. */
    NOT_ABLE,
    /** Whoever could take it is off duty or pauses. */
    NOBODY_ON_DUTY
}
