package io.yunchuang.signaling.call;

/** How it is with the expert whom a clerk asks, at the moment of the command. */
public enum ExpertStanding {
    /** Ready, and an expert. */
    CAN_COME,
    /** It is the clerk himself. */
    ONESELF,
    /** Nobody whom the directory of experts has. */
    NO_EXPERT,
    OFF_DUTY,
    PAUSED,
    /** Rung, in a talk, or writing the record of one. */
    BUSY
}
