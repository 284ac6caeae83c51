package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Tickets as they are shown: what was printed, with the place in line of this moment. */
@ApplicationScoped
class TicketViews {
    private final TicketStore store;
    private final WindowRegistry windows;
    private final CounterConfig config;
    private final Clock clock;

    TicketViews(TicketStore store, WindowRegistry windows, CounterConfig config, Clock clock) {
        this.store = store;
        this.windows = windows;
        this.config = config;
        this.clock = clock;
    }

    /** Today at the centres. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
    }

    /** The days whose tickets that window can call now. */
    Uni<ServiceDays> days(WindowId window) {
        return windows.counter(window).map(found -> days(found.stream()));
    }

    /** The days whose tickets the counters of that centre can call now. */
    Uni<ServiceDays> days(CentreId centre) {
        return windows.counters()
                .map(all -> days(all.stream().filter(window -> window.centre().equals(centre))));
    }

    private ServiceDays days(Stream<CounterWindow> counters) {
        return ServiceDays.at(counters.map(CounterWindow::hours).toList(), today(), clock.instant());
    }

    Uni<TicketView> view(Session session, TicketEntity ticket) {
        return openNow(ticket).flatMap(open -> place(session, ticket, open).map(place -> view(ticket, open, place)));
    }

    /** A ticket's place in line; a ticket that does not wait has none. */
    private record Place(int ahead, Optional<Long> waitSeconds) {}

    private Uni<Place> place(Session session, TicketEntity ticket, boolean open) {
        if (ticket.state != TicketState.WAITING) {
            return Uni.createFrom().item(new Place(0, Optional.empty()));
        }
        Uni<Integer> ahead = store.ahead(session, ticket);
        if (!open) {
            return ahead.map(count -> new Place(count, Optional.empty()));
        }
        return ahead.flatMap(count -> store.pace(
                        session, new WindowId(ticket.window), ServiceDays.of(ticket.day), config.averageOver())
                .map(pace -> new Place(count, pace.expectedWaitSeconds(count))));
    }

    private Uni<Boolean> openNow(TicketEntity ticket) {
        Instant now = clock.instant();
        return windows.counter(new WindowId(ticket.window))
                .map(counter -> ticket.day.equals(today())
                        && counter.filter(window -> window.hours().isOpen(now)).isPresent());
    }

    private static TicketView view(TicketEntity ticket, boolean open, Place place) {
        return new TicketView(
                new TicketId(ticket.id),
                ticket.number,
                ticket.day,
                ticket.opens,
                ticket.closes,
                open,
                ticket.content.counter(),
                ticket.item,
                ticket.content.itemName(),
                ticket.content.permitCity(),
                ticket.applicant,
                ticket.priority,
                ticket.reason,
                new PlainText(ticket.clerkNote),
                ticket.state,
                place.ahead(),
                place.waitSeconds(),
                ticket.issuedAt,
                ticket.checkToken,
                ticket.content.notice());
    }
}
