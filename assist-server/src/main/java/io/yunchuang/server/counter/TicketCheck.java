package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.TicketView.CounterPlace;
import io.yunchuang.signaling.protocol.TicketView.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A ticket as whoever holds its QR code sees it: where and when to come, who is before, and the one-time notice. Nothing
 * that the clerk wrote, and nobody's name.
 *
 * @param at when this was true
 * @param aheadOfYou tickets to be called before this one
 * @param expectedWaitSeconds absent while the counter is closed or nothing is known
 */
public record TicketCheck(
        Instant at,
        String number,
        TicketState state,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        boolean openNow,
        CounterPlace counter,
        Localized itemName,
        Localized permitCity,
        int aheadOfYou,
        Optional<Long> expectedWaitSeconds,
        Notice notice) {
    static TicketCheck of(TicketView ticket, Instant at) {
        return new TicketCheck(
                at,
                ticket.number(),
                ticket.state(),
                ticket.day(),
                ticket.opens(),
                ticket.closes(),
                ticket.openNow(),
                ticket.counter(),
                ticket.itemName(),
                ticket.permitCity(),
                ticket.aheadOfYou(),
                ticket.expectedWaitSeconds(),
                ticket.notice());
    }
}
