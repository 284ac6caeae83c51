package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A call's place in its queue; it is kept while the call rings and when nobody answers.
 *
 * @param queuedAt the place: earlier is served first within the priority
 * @param passed clerks who declined or missed this call, and when
 */
public record Line(Instant queuedAt, Priority priority, Map<StaffId, Instant> passed) {
    public Line {
        passed = Map.copyOf(passed);
    }

    /** The end of the line at that moment. */
    static Line start(Instant now, Priority priority) {
        return new Line(now, priority, Map.of());
    }

    /** First in line after the clerk was lost; whoever passed it before may have it again. */
    Line fallenBack() {
        return new Line(queuedAt, Priority.FELL_BACK, Map.of());
    }

    Line passedBy(StaffId clerk, Instant now) {
        Map<StaffId, Instant> more = new HashMap<>(passed);
        more.put(clerk, now);
        return new Line(queuedAt, priority, more);
    }

    /** Whether the wait is so long that the counter is the better way. */
    @JsonIgnore
    public boolean isTooLong(Instant now, CallPolicy policy) {
        return !now.isBefore(queuedAt.plus(policy.maxWait()));
    }
}
