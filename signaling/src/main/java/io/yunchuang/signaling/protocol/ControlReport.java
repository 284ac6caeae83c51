package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was done under one lease so far; a later report replaces an earlier one. Never what was typed.
 *
 * @param events carried out, by kind
 * @param dropped events that were not carried out: without right, out of order, too fast or not allowed
 * @param fronts what was in front, oldest first; at most 100
 */
public record ControlReport(
        CallId call,
        LeaseId lease,
        Instant from,
        Instant to,
        Map<ControlKind, Integer> events,
        int dropped,
        List<FrontWindow> fronts) {
    /** Most windows of one report. */
    public static final int MAX_FRONTS = 100;

    public ControlReport {
        boolean counted = dropped >= 0 && events.values().stream().allMatch(count -> count >= 0);
        if (!counted || to.isBefore(from) || fronts.size() > MAX_FRONTS) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "report");
        }
        events = Map.copyOf(events);
        fronts = List.copyOf(fronts);
    }
}
