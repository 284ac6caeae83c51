package io.yunchuang.signaling.protocol;

/** Why a clerk takes no calls (暂停原因). */
public enum PauseReason {
    BREAK,
    MEAL,
    TRAINING,
    MEETING,
    BACK_OFFICE,
    TECHNICAL,
    /** Set by the server after too many missed offers. */
    MISSED_OFFERS
}
