package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A counter window's queue.
 *
 * @param waiting in calling order, at most 200
 * @param atCounter the tickets at the counter now: one for each member of staff who serves, by when they were called
 * @param recent the last ten finished ones, newest first
 */
public record CounterView(
        WindowId window,
        Localized name,
        Localized centre,
        int waitingTotal,
        List<Line> waiting,
        List<Current> atCounter,
        List<Line> recent) {

    /**
     * One ticket in a list.
     *
     * @param recallUntil until when a finished ticket can still be called back to the counter
     */
    public record Line(
            TicketId id,
            String number,
            Localized itemName,
            Priority priority,
            TicketState state,
            SwitchReason reason,
            Instant issuedAt,
            Optional<Instant> recallUntil) {}

    /**
     * A ticket at the counter with everything the call knew.
     *
     * @param call the call that the ticket comes from; absent when there was none
     * @param reasonText the clerk's words to the reason of the switch; may be empty
     * @param by who called it last
     * @param byName how that person is called
     */
    public record Current(
            TicketView ticket,
            Optional<CallId> call,
            PlainText reasonText,
            StaffId by,
            Localized byName,
            Instant calledAt,
            int timesCalled) {}
}
