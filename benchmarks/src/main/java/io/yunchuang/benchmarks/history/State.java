package io.yunchuang.benchmarks.history;

import java.util.EnumSet;
import java.util.Set;

/** The states of a call as the history tells them. */
public enum State {
    QUEUED,
    OFFERED,
    CONNECTING,
    ACTIVE,
    OFFLINE,
    ENDED;

    /** Whether a clerk belongs to it. */
    boolean hasClerk() {
        return switch (this) {
            case OFFERED, CONNECTING, ACTIVE -> true;
            case QUEUED, OFFLINE, ENDED -> false;
        };
    }

    /** Whether the citizen neither waits nor talks any more. */
    boolean isOver() {
        return switch (this) {
            case OFFLINE, ENDED -> true;
            case QUEUED, OFFERED, CONNECTING, ACTIVE -> false;
        };
    }

    /** The states that may follow, this one among them. */
    Set<State> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(QUEUED, OFFERED, OFFLINE, ENDED);
            case OFFERED -> EnumSet.of(OFFERED, CONNECTING, QUEUED, OFFLINE, ENDED);
            case CONNECTING -> EnumSet.of(CONNECTING, ACTIVE, QUEUED, OFFLINE, ENDED);
            case ACTIVE -> EnumSet.of(ACTIVE, QUEUED, OFFLINE, ENDED);
            case OFFLINE -> EnumSet.of(OFFLINE, ENDED);
            case ENDED -> EnumSet.of(ENDED);
        };
    }
}
