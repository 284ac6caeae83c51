package io.yunchuang.signaling.protocol;

/** Why an expert who was asked in a talk is not in it (any more). */
public enum ConsultEnd {
    /** The expert let it be. */
    DECLINED,
    /** The expert did not answer in time. */
    MISSED,
    /** The clerk took the question back before there was an answer. */
    CANCELLED,
    /** The expert has left. */
    LEFT,
    /** The clerk has ended it. */
    REMOVED,
    /** The expert's page was gone for too long. */
    LOST
}
