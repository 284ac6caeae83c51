package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;

/** What a step asks of the rest of the house, in the same transaction as the step. */
public sealed interface CallEffect {
    /** The call waits in its queue and a clerk is to be found. */
    record JoinLine(Line line) implements CallEffect {}

    /** The call waits no longer. */
    record LeaveLine() implements CallEffect {}

    /** The clerk is rung. */
    record RingClerk(StaffId clerk) implements CallEffect {}

    /** The clerk is on the call. */
    record EngageClerk(StaffId clerk) implements CallEffect {}

    /** The clerk is rid of the call. */
    record ReleaseClerk(StaffId clerk, Release how) implements CallEffect {}

    /** Exactly one ticket is made of the call; the text is the reason in the clerk's words. */
    record IssueTicket(SwitchReason reason, PlainText text, Priority priority) implements CallEffect {}

    /** What the ticket was made of has grown since: the counter is to have it, too, if the ticket is not done. */
    record AmendTicket() implements CallEffect {}

    /** The audit is to have what a manager does as the supervisor of the call. */
    record NoteSupervision(StaffId manager, SupervisionAct what) implements CallEffect {}

    /** What a supervisor does. */
    enum SupervisionAct {
        LISTENS,
        WHISPERS,
        BARGES_IN,
        /** The talk goes on without him. */
        LEFT,
        /** His page was gone for too long; the talk goes on without him. */
        LOST,
        /** There is no such talk any more: it ended, went to the counter or was handed on. */
        ENDED_WITH_TALK
    }

    /** Why a clerk is rid of a call. */
    enum Release {
        /** The call went away while it rang: as if it had never rung. */
        WITHDRAWN,
        /** The clerk let the next one have it. */
        DECLINED,
        /** The ring deadline passed. */
        MISSED,
        /** The call is over; its record is to be finished. */
        TO_WRAP_UP,
        /** The record is finished. */
        WRAPPED_UP,
        /** The clerk has handed the call on, and its record with it: there is nothing to finish. */
        HANDED_ON,
        /** The clerk's page was gone for too long. */
        VANISHED
    }
}
