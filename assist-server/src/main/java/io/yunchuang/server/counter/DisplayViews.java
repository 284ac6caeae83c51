package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.window.ServiceCentre;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.DisplayView;
import io.yunchuang.signaling.protocol.DisplayView.Called;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the public display of a centre shows: numbers and counters, nothing personal. The topic is the centre's id. */
@ApplicationScoped
class DisplayViews implements ViewSource {
    private static final int SHOWN_BELOW = 5;

    private final Mutiny.SessionFactory sessions;
    private final TicketStore store;
    private final TicketViews tickets;
    private final WindowRegistry windows;

    DisplayViews(Mutiny.SessionFactory sessions, TicketStore store, TicketViews tickets, WindowRegistry windows) {
        this.sessions = sessions;
        this.store = store;
        this.tickets = tickets;
        this.windows = windows;
    }

    @Override
    public Role role() {
        return Role.DISPLAY;
    }

    @Override
    public Uni<ServerMessage.Display> view(String topic) {
        return windows.centre(new CentreId(topic))
                .map(centre -> centre.orElseThrow(() -> new Refusal(ErrorCode.CENTRE_UNKNOWN)))
                .flatMap(centre -> sessions.withSession(session -> view(session, centre)))
                .map(ServerMessage.Display::new);
    }

    private Uni<DisplayView> view(Session session, ServiceCentre centre) {
        return tickets.days(centre.id())
                .flatMap(days -> store.called(session, centre.id(), days, SHOWN_BELOW + 1)
                        .flatMap(called -> store.countWaiting(session, centre.id(), days)
                                .map(waiting -> view(centre, called, waiting))));
    }

    /** The newest number stands large until it is served; then it joins the others. */
    private static DisplayView view(ServiceCentre centre, List<TicketEntity> called, int waiting) {
        Optional<TicketEntity> calling =
                called.stream().findFirst().filter(newest -> newest.state == TicketState.CALLED);
        List<Called> recent = called.stream()
                .skip(calling.isPresent() ? 1 : 0)
                .limit(SHOWN_BELOW)
                .map(DisplayViews::called)
                .toList();
        return new DisplayView(centre.id(), centre.name(), calling.map(DisplayViews::called), recent, waiting);
    }

    private static Called called(TicketEntity ticket) {
        return new Called(
                new TicketId(ticket.id),
                ticket.number,
                ticket.content.counter().name(),
                Objects.requireNonNull(ticket.calledAt),
                ticket.timesCalled);
    }
}
