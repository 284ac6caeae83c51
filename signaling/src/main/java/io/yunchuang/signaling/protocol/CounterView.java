package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A counter window's queue.
 *
 * @param waiting in calling order, at most 200
 * @param current the ticket at the counter now
 * @param recent the last ten finished ones, newest first
 */
public record CounterView(
        WindowId window,
        Localized name,
        Localized centre,
        int waitingTotal,
        List<Line> waiting,
        Optional<Current> current,
        List<Line> recent) {

    /** One ticket in a list. */
    public record Line(
            TicketId id,
            String number,
            Localized itemName,
            Priority priority,
            TicketState state,
            SwitchReason reason,
            Instant issuedAt) {}

    /** The ticket at the counter with everything the call knew. */
    public record Current(TicketView ticket, Instant calledAt, int timesCalled) {}
}
