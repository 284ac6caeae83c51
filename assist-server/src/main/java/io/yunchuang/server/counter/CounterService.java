package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offline counters' tickets, for the other capabilities. */
public interface CounterService {
    /**
     * Issues the ticket for a call, in the caller's running transaction or in one of its own. Asking again for the same
     * call gives the same ticket. The ticket is for today while the counter is open, else for the next opening
     * (DB 31117/Z 002-2025 §4.3.2: nobody is refused because of the hour).
     *
     * <p>Fails with {@link io.yunchuang.server.failure.Refusal}: {@code KIOSK_UNKNOWN}, {@code ITEM_UNKNOWN}.
     */
    Uni<TicketView> issue(TicketRequest request);

    /**
     * Goes the way of {@link #issue} and undoes it: the ticket is in nobody's line or list, and the next citizen gets its number.
     * Not to be called within a transaction, which would be undone with it. Fails as {@code issue} does.
     *
     * @param request without a call
     */
    Uni<Void> rehearse(TicketRequest request);

    /**
     * Puts what has been added to a call since on its ticket, in the caller's running transaction or in one of its own.
     * Empty when the ticket is done or there is none: then the counter has no use for it any more.
     *
     * @param care whether an attendant has vouched for the citizen, who then goes first; else the ticket keeps its place
     * @param marks all of them; a material without a mark is {@code NOT_SEEN}
     */
    Uni<Optional<TicketView>> amend(CallId call, boolean care, PlainText clerkNote, List<MaterialMark> marks);

    /**
     * Tells the counter's pages, the centre's display and the kiosks in line about a ticket from {@link #issue} or
     * {@link #amend}. To be called once that transaction is committed, because views are read afresh; calling it again does
     * no harm.
     */
    Uni<Void> announce(TicketView ticket);

    /** Whether that member of staff has the ticket of that call at the counter now. */
    Uni<Boolean> serves(StaffId staff, CallId call);

    /** The ticket as it stands now, with its place in line. */
    Uni<Optional<TicketView>> ticket(TicketId id);

    /** How many tickets of today wait, by counter window; a window where nobody waits is not listed. */
    Uni<Map<WindowId, Integer>> waitingToday();
}
