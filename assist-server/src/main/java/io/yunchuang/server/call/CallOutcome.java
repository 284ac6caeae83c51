package io.yunchuang.server.call;

import io.yunchuang.signaling.call.CallState;

/** What became of a call, as managers look for it. */
public enum CallOutcome {
    /** The citizen waits, or it rings at a clerk. */
    WAITING("state in ('QUEUED', 'OFFERED')"),
    /** A clerk has answered. */
    TALKING("state in ('CONNECTING', 'ACTIVE')"),
    /** Ended after talking, and the counter was not needed. */
    COMPLETED(ended("COMPLETED")),
    /** Went to the counter with a ticket, whether a clerk had answered or not. */
    TO_COUNTER("ticket is not null"),
    /** Given up by the citizen before anybody answered. */
    GIVEN_UP(ended("CANCELLED")),
    /** The kiosk was lost. */
    LOST(ended("DROPPED"));

    private final String condition;

    CallOutcome(String condition) {
        this.condition = condition;
    }

    /** What is so of exactly these calls in the table of calls. */
    String condition() {
        return condition;
    }

    /** Every call is in exactly one of them. */
    static CallOutcome of(CallRow row) {
        if (row.ticket().isPresent()) {
            return TO_COUNTER;
        }
        return switch (row.call().state()) {
            case CallState.Queued s -> WAITING;
            case CallState.Offered s -> WAITING;
            case CallState.Connecting s -> TALKING;
            case CallState.Active s -> TALKING;
            case CallState.Offline s -> TO_COUNTER;
            case CallState.Ended s ->
                switch (s.reason()) {
                    case COMPLETED -> COMPLETED;
                    case CANCELLED -> GIVEN_UP;
                    case DROPPED -> LOST;
                    case TICKET_TAKEN -> TO_COUNTER;
                };
        };
    }

    private static String ended(String reason) {
        return "state = 'ENDED' and ticket is null and document #>> '{state,reason}' = '" + reason + "'";
    }
}
