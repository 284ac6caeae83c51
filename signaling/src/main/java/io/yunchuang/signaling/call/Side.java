package io.yunchuang.signaling.call;

import java.util.List;

/** The ends between which a call's media run. */
public enum Side {
    KIOSK,
    CLERK,
    /** Whom the clerk asks in the talk. */
    EXPERT,
    /** Of another department, beside the first one. */
    SECOND_EXPERT,
    /** The last one for whom there is a seat. */
    THIRD_EXPERT,
    /** The manager who supervises the talk. */
    SUPERVISOR;

    /** The seats of those whom the clerk asks, in the order in which they are taken. */
    public static final List<Side> EXPERTS = List.of(EXPERT, SECOND_EXPERT, THIRD_EXPERT);
}
