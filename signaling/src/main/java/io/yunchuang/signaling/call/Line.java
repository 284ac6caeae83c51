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
 * @param backAt when it came back from a talk; absent while it has had none
 * @param passed clerks who declined or missed this call, or handed it on, and when
 * @param transfer the target that alone may have it for now; absent when anybody may
 */
public record Line(
        Instant queuedAt,
        Optional<Instant> backAt,
        Priority priority,
        Map<StaffId, Instant> passed,
        Optional<Transfer> transfer) {
    public Line {
        passed = Map.copyOf(passed);
    }

    /** The end of the line at that moment. */
    static Line start(Instant now, Priority priority) {
        return new Line(now, Optional.empty(), priority, Map.of(), Optional.empty());
    }

    /** First in line after the clerk was lost; whoever passed it before may have it again. */
    Line fallenBack(Instant now) {
        return new Line(queuedAt, Optional.of(now), Priority.FELL_BACK, Map.of(), Optional.empty());
    }

    /** First in line for a target; whoever passed it before may have it again, and the one who hands it on may not. */
    Line handedOn(Transfer to, StaffId from, Instant now) {
        return new Line(queuedAt, Optional.of(now), Priority.FELL_BACK, Map.of(from, now), Optional.of(to));
    }

    /** Before everybody but those who have lost a call already. */
    Line inCare() {
        return priority == Priority.FELL_BACK ? this : new Line(queuedAt, backAt, Priority.CARE, passed, transfer);
    }

    /** The target is not waited for any more: answered, or nobody there has taken it. */
    Line forAnybody() {
        return new Line(queuedAt, backAt, priority, passed, Optional.empty());
    }

    /** What is left of it at that moment: the target has its time and no more. */
    Line after(Instant now) {
        return transfer.filter(waits -> !now.isBefore(waits.until())).isPresent() ? forAnybody() : this;
    }

    Line passedBy(StaffId clerk, Instant now) {
        Map<StaffId, Instant> more = new HashMap<>(passed);
        more.put(clerk, now);
        return new Line(queuedAt, backAt, priority, more, transfer);
    }

    /** Whether the wait is so long that the counter is the better way; somebody who is being handed on has been served. */
    @JsonIgnore
    public boolean isTooLong(Instant now, CallPolicy policy) {
        return transfer.isEmpty() && !now.isBefore(waitingSince().plus(policy.maxWait()));
    }

    /** Until when anybody may be waited for; while it is handed on, the target's own time counts. */
    Optional<Instant> givenUpAt(CallPolicy policy) {
        return transfer.isEmpty() ? Optional.of(waitingSince().plus(policy.longestWait())) : Optional.empty();
    }

    /** What was spent talking was no waiting. */
    private Instant waitingSince() {
        return backAt.orElse(queuedAt);
    }
}
