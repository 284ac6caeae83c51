package io.yunchuang.remotecontrol.control;

import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what happens under one lease. It never sees more of a text than that there was one. Not thread-safe. */
public final class ControlJournal {
    private final LeaseId lease;
    private final Instant from;
    private final Map<ControlKind, Integer> events = new EnumMap<>(ControlKind.class);
    private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    private final Deque<FrontWindow> fronts = new ArrayDeque<>();

    /** Begins with the lease. */
    public ControlJournal(LeaseId lease, Instant from) {
        this.lease = lease;
        this.from = from;
    }

    /** Something was carried out. */
    public void done(ControlEvent.Input event) {
        events.merge(kindOf(event), 1, Integer::sum);
    }

    /** Something was not carried out. */
    public void dropped(DropReason why) {
        dropped.merge(why, 1, Integer::sum);
    }

    /** Something else has come to the front. Of more than a report can hold the latest are kept. */
    public void front(FrontWindow window) {
        FrontWindow last = fronts.peekLast();
        if (last != null && last.title().equals(window.title()) && last.host().equals(window.host())) {
            return;
        }
        if (fronts.size() == ControlReport.MAX_FRONTS) {
            fronts.removeFirst();
        }
        fronts.addLast(window);
    }

    /** Everything from the beginning until {@code to}. */
    public JournalSummary summary(Instant to) {
        return new JournalSummary(lease, from, to, events, dropped, List.copyOf(fronts));
    }

    private static ControlKind kindOf(ControlEvent.Input event) {
        return switch (event) {
            case ControlEvent.Move e -> ControlKind.MOVE;
            case ControlEvent.Button e -> ControlKind.BUTTON;
            case ControlEvent.Wheel e -> ControlKind.WHEEL;
            case ControlEvent.Key e -> ControlKind.KEY;
            case ControlEvent.Text e -> ControlKind.TEXT;
        };
    }
}
