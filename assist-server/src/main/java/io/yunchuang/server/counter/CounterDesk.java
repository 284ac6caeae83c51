package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What a counter's staff do with the tickets of their window. Each step is one transaction; news follow its commit. */
@ApplicationScoped
class CounterDesk {
    private static final String ONE_AT_COUNTER = "counter_ticket_one_at_counter";

    private final Mutiny.SessionFactory sessions;
    private final TicketStore store;
    private final TicketMoves moves;
    private final TicketViews tickets;
    private final CounterNews news;
    private final CounterConfig config;
    private final Clock clock;

    CounterDesk(
            Mutiny.SessionFactory sessions,
            TicketStore store,
            TicketMoves moves,
            TicketViews tickets,
            CounterNews news,
            CounterConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.moves = moves;
        this.tickets = tickets;
        this.news = news;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Calls the next ticket; whom this member of staff serves counts as served. With nobody in line nothing changes:
     * {@code NO_TICKET_WAITING}.
     */
    Uni<Void> callNext(WindowId window, StaffId staff) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> moves.finishOwn(session, window, staff, now)
                        .chain(() -> tickets.days(window))
                        .chain(days -> moves.callFirst(session, window, days, staff, now))
                        .invoke(called -> {
                            if (called.isEmpty()) {
                                throw new Refusal(ErrorCode.NO_TICKET_WAITING);
                            }
                        }))
                .onFailure(failure -> Constraints.isViolated(ONE_AT_COUNTER, failure))
                .transform(failure -> new Refusal(ErrorCode.TICKET_WRONG_STATE))
                .chain(() -> news.moved(window));
    }

    /**
     * Calls a ticket again, or back to the counter when it was finished less than {@code recallFor} ago. Refused with
     * {@code TICKET_WRONG_STATE} when it is too late, or when this member of staff serves somebody else.
     */
    Uni<Void> recall(WindowId window, StaffId staff, TicketId ticket) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> tickets.days(window)
                        .chain(days -> moves.callAgain(
                                session, window, days, ticket, staff, now, now.minus(config.recallFor())))
                        .flatMap(done -> orExplain(done, session, window, ticket)))
                .onFailure(failure -> Constraints.isViolated(ONE_AT_COUNTER, failure))
                .transform(failure -> new Refusal(ErrorCode.TICKET_WRONG_STATE))
                .chain(() -> news.moved(window));
    }

    /** The citizen did not come. */
    Uni<Void> notShown(WindowId window, TicketId ticket) {
        return finish(window, ticket, TicketState.NOT_SHOWN, PlainText.EMPTY);
    }

    /** The citizen was served. */
    Uni<Void> done(WindowId window, TicketId ticket, PlainText note) {
        return finish(window, ticket, TicketState.DONE, note);
    }

    private Uni<Void> finish(WindowId window, TicketId ticket, TicketState outcome, PlainText note) {
        return sessions.withTransaction(session -> moves.finish(session, window, ticket, outcome, note, clock.instant())
                        .flatMap(done -> orExplain(done, session, window, ticket)))
                .chain(() -> news.moved(window));
    }

    /** Says why a step was not possible. */
    private Uni<Void> orExplain(boolean done, Session session, WindowId window, TicketId ticket) {
        if (done) {
            return Uni.createFrom().voidItem();
        }
        return store.byId(session, ticket).map(found -> {
            TicketEntity known = found.orElseThrow(() -> new Refusal(ErrorCode.TICKET_UNKNOWN));
            boolean own = known.window.equals(window.value());
            throw new Refusal(own ? ErrorCode.TICKET_WRONG_STATE : ErrorCode.NOT_YOURS);
        });
    }
}
