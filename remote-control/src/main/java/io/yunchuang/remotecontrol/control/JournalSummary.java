package io.yunchuang.remotecontrol.control;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.LeaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happened under one lease so far. Never what was typed.
 *
 * @param events carried out, by kind
 * @param dropped not carried out, by reason, while the lease stood
 * @param fronts what was in front, oldest first
 */
public record JournalSummary(
        LeaseId lease,
        Instant from,
        Instant to,
        Map<ControlKind, Integer> events,
        Map<DropReason, Integer> dropped,
        List<FrontWindow> fronts) {
    public JournalSummary {
        events = Map.copyOf(events);
        dropped = Map.copyOf(dropped);
        fronts = List.copyOf(fronts);
    }

    /** The same for the server's journal of a call. */
    public ControlReport report(CallId call) {
        int notDone = dropped.values().stream().mapToInt(Integer::intValue).sum();
        return new ControlReport(call, lease, from, to, events, notDone, fronts);
    }
}
