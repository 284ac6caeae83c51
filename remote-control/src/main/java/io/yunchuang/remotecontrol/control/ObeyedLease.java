package io.yunchuang.remotecontrol.control;

import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import java.time.Instant;

/**
 * The lease that a gate obeys.
 *
 * @param until from then on it is over
 * @param last greatest sequence number seen
 */
record ObeyedLease(LeaseId id, ControlScope scope, Instant until, long last, ControlJournal journal) {
    /** Before the first event, whose number may be 0. */
    static final long NOTHING_YET = -1;

    ObeyedLease within(ControlScope nextScope, Instant nextUntil) {
        return new ObeyedLease(id, nextScope, nextUntil, last, journal);
    }

    ObeyedLease after(long sequence) {
        return new ObeyedLease(id, scope, until, sequence, journal);
    }
}
