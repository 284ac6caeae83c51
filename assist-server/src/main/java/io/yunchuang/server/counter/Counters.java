package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** {@link CounterService} on PostgreSQL. */
@ApplicationScoped
class Counters implements CounterService {
    private final Mutiny.SessionFactory sessions;
    private final TicketIssuer issuer;
    private final TicketStore store;
    private final TicketMoves moves;
    private final TicketViews views;
    private final CounterNews news;

    Counters(
            Mutiny.SessionFactory sessions,
            TicketIssuer issuer,
            TicketStore store,
            TicketMoves moves,
            TicketViews views,
            CounterNews news) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.store = store;
        this.moves = moves;
        this.views = views;
        this.news = news;
    }

    @Override
    public Uni<TicketView> issue(TicketRequest request) {
        return sessions.withTransaction(
                session -> issuer.issue(request).flatMap(ticket -> views.view(session, ticket)));
    }

    @Override
    public Uni<Void> rehearse(TicketRequest request) {
        return sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            return issuer.issue(request)
                    .flatMap(ticket -> views.view(session, ticket))
                    .replaceWithVoid();
        });
    }

    @Override
    public Uni<Optional<TicketView>> amend(CallId call, boolean care, PlainText clerkNote, List<MaterialMark> marks) {
        return sessions.withTransaction(session -> store.byCall(session, call)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : amend(session, found.get(), care, clerkNote, marks)));
    }

    private Uni<Optional<TicketView>> amend(
            Session session, TicketEntity ticket, boolean care, PlainText clerkNote, List<MaterialMark> marks) {
        Priority priority = care ? Priority.CARE : ticket.priority;
        return moves.amend(session, new TicketId(ticket.id), priority, clerkNote, ticket.content.seen(marks))
                .flatMap(done -> done
                        // the update went past the entity in this session
                        ? session.refresh(ticket)
                                .chain(() -> views.view(session, ticket))
                                .map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    @Override
    public Uni<Void> announce(TicketView ticket) {
        return news.moved(ticket.counter().window());
    }

    @Override
    public Uni<Boolean> serves(StaffId staff, CallId call) {
        return sessions.withSession(session -> store.byCall(session, call))
                .map(found -> found.filter(ticket -> ticket.state == TicketState.CALLED
                                && staff.value().equals(ticket.calledBy))
                        .isPresent());
    }

    @Override
    public Uni<Optional<TicketView>> ticket(TicketId id) {
        return sessions.withSession(session -> store.byId(session, id)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : views.view(session, found.get()).map(Optional::of)));
    }

    @Override
    public Uni<Map<WindowId, Integer>> waitingToday() {
        return sessions.withSession(session -> store.countWaiting(session, views.today()))
                .map(counts -> counts.stream()
                        .collect(Collectors.toUnmodifiableMap(WaitingCount::window, WaitingCount::waiting)));
    }
}
