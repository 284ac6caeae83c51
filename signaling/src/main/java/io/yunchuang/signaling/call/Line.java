package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call's place in its queue; it is kept while the call rings and when nobody answers.
 *
 * @param queuedAt the place: earlier is served first within the priority
 * @param passed clerks who declined or missed this call, or handed it on, and when
 * @param transfer the target that alone may have it for now; absent when anybody may
 */
public record Line(Instant queuedAt, Priority priority, Map<StaffId, Instant> passed, Optional<Transfer> transfer) {
    public Line {
        passed = Map.copyOf(passed);
    }

    /** The end of the line at that moment. */
    static Line start(Instant now, Priority priority) {
        return new Line(now, priority, Map.of(), Optional.empty());
    }

    /** First in line after the clerk was lost; whoever passed it before may have it again. */
    Line fallenBack() {
        return new Line(queuedAt, Priority.FELL_BACK, Map.of(), Optional.empty());
    }

    /** First in line for a target; whoever passed it before may have it again, and the one who hands it on may not. */
    Line handedOn(Transfer to, StaffId from, Instant now) {
        return new Line(queuedAt, Priority.FELL_BACK, Map.of(from, now), Optional.of(to));
    }

    /** The target is not waited for any more: answered, or nobody there has taken it. */
    Line forAnybody() {
        return new Line(queuedAt, priority, passed, Optional.empty());
    }

    /** What is left of it at that moment: the target has its time and no more. */
    Line after(Instant now) {
        return transfer.filter(waits -> !now.isBefore(waits.until())).isPresent() ? forAnybody() : this;
    }

    Line passedBy(StaffId clerk, Instant now) {
        Map<StaffId, Instant> more = new HashMap<>(passed);
        more.put(clerk, now);
        return new Line(queuedAt, priority, more, transfer);
    }

    /** Whether the wait is so long that the counter is the better way; somebody who is being handed on has been served. */
    @JsonIgnore
    public boolean isTooLong(Instant now, CallPolicy policy) {
        return transfer.isEmpty() && !now.isBefore(queuedAt.plus(policy.maxWait()));
    }
}
