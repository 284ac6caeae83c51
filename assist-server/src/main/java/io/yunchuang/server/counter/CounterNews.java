package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells everybody who looks at a counter's queue that it has changed. Only to be used after the commit. */
@ApplicationScoped
class CounterNews {
    /** A kiosk goes back to its first screen long before this; a phone asks by itself. */
    private static final Duration SHOWN_AT_KIOSK = Duration.ofMinutes(10);

    private final Mutiny.SessionFactory sessions;
    private final TicketStore store;
    private final WindowRegistry windows;
    private final LiveViews views;
    private final Event<TicketChanged> events;
    private final Clock clock;

    CounterNews(
            Mutiny.SessionFactory sessions,
            TicketStore store,
            WindowRegistry windows,
            LiveViews views,
            Event<TicketChanged> events,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.windows = windows;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** That window's line has moved: its pages, its centre's display, the wall, and the kiosks still showing a ticket. */
    Uni<Void> moved(WindowId window) {
        return refresh(window)
                .chain(() -> sessions.withSession(session ->
                        store.shownSince(session, window, clock.instant().minus(SHOWN_AT_KIOSK))))
                .invoke(this::tellKiosks)
                .replaceWithVoid();
    }

    /** The window's pages and displays only. */
    Uni<Void> refresh(WindowId window) {
        views.refresh(Role.COUNTER, window.value());
        views.refresh(Role.MANAGER, Participant.WALL);
        return windows.counter(window).invoke(this::refreshDisplay).replaceWithVoid();
    }

    private void refreshDisplay(Optional<CounterWindow> counter) {
        counter.ifPresent(known -> views.refresh(Role.DISPLAY, known.centre().value()));
    }

    private void tellKiosks(List<TicketEntity> shown) {
        shown.forEach(ticket -> events.fire(new TicketChanged(
                new TicketId(ticket.id), Optional.ofNullable(ticket.call).map(CallId::new))));
    }
}
