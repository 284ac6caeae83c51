package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.counter.TicketChanged;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps the number of people ahead true on kiosks that still show their ticket. */
@ApplicationScoped
class ShownTickets {
    private final CallStore store;
    private final LiveViews views;
    private final EventLoops loops;

    ShownTickets(CallStore store, LiveViews views, EventLoops loops) {
        this.store = store;
        this.views = views;
        this.loops = loops;
    }

    void changed(@Observes TicketChanged ticket) {
        ticket.call().ifPresent(call -> loops.start("Showing a ticket's place", () -> show(call)));
    }

    private Uni<Void> show(CallId call) {
        return store.find(call)
                .invoke(found -> found.filter(row -> row.call().isShown())
                        .ifPresent(row -> views.refresh(
                                Role.KIOSK, row.call().subject().kiosk().value())))
                .replaceWithVoid();
    }
}
