package io.yunchuang.server.counter;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.staff.StaffMember;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CounterView;
import io.yunchuang.signaling.protocol.CounterView.Current;
import io.yunchuang.signaling.protocol.CounterView.Line;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What a counter window's page shows; the topic is the window's id. */
@ApplicationScoped
class CounterViews implements ViewSource {
    private static final int WAITING_SHOWN = 200;
    private static final int FINISHED_SHOWN = 10;

    private final Mutiny.SessionFactory sessions;
    private final TicketStore store;
    private final TicketViews tickets;
    private final WindowRegistry windows;
    private final StaffDirectory staff;
    private final CounterConfig config;
    private final Clock clock;

    CounterViews(
            Mutiny.SessionFactory sessions,
            TicketStore store,
            TicketViews tickets,
            WindowRegistry windows,
            StaffDirectory staff,
            CounterConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.tickets = tickets;
        this.windows = windows;
        this.staff = staff;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.COUNTER;
    }

    @Override
    public Uni<ServerMessage.Counter> view(String topic) {
        return windows.counter(new WindowId(topic))
                .map(window -> window.orElseThrow(() -> new Refusal(ErrorCode.WINDOW_UNKNOWN)))
                .flatMap(window -> sessions.withSession(session -> view(session, window)))
                .map(ServerMessage.Counter::new);
    }

    private Uni<CounterView> view(Session session, CounterWindow window) {
        return tickets.days(window.id()).flatMap(days -> view(session, window, days));
    }

    private Uni<CounterView> view(Session session, CounterWindow window, ServiceDays days) {
        return store.countWaiting(session, window.id(), days)
                .flatMap(total -> store.waiting(session, window.id(), days, WAITING_SHOWN)
                        .flatMap(waiting -> atCounter(session, window.id(), days)
                                .flatMap(current -> store.finished(session, window.id(), days, FINISHED_SHOWN)
                                        .map(finished -> new CounterView(
                                                window.id(),
                                                window.name(),
                                                window.centreName(),
                                                total,
                                                lines(waiting),
                                                current,
                                                lines(finished))))));
    }

    private Uni<List<Current>> atCounter(Session session, WindowId window, ServiceDays days) {
        return store.atCounter(session, window, days)
                .flatMap(called -> Multi.createFrom()
                        .iterable(called)
                        .onItem()
                        .transformToUniAndConcatenate(ticket -> current(session, ticket))
                        .collect()
                        .asList());
    }

    private Uni<Current> current(Session session, TicketEntity ticket) {
        StaffId by = new StaffId(Objects.requireNonNull(ticket.calledBy));
        return tickets.view(session, ticket)
                .flatMap(view -> name(by).map(name -> new Current(
                        view,
                        Optional.ofNullable(ticket.call).map(CallId::new),
                        new PlainText(ticket.reasonText),
                        by,
                        name,
                        Objects.requireNonNull(ticket.calledAt),
                        ticket.timesCalled)));
    }

    private Uni<Localized> name(StaffId id) {
        return staff.member(id)
                .map(known -> known.map(StaffMember::name).orElseGet(() -> new Localized(id.value(), id.value())));
    }

    private List<Line> lines(List<TicketEntity> rows) {
        Instant now = clock.instant();
        return rows.stream().map(ticket -> line(ticket, now)).toList();
    }

    private Line line(TicketEntity ticket, Instant now) {
        return new Line(
                new TicketId(ticket.id),
                ticket.number,
                ticket.content.itemName(),
                ticket.priority,
                ticket.state,
                ticket.reason,
                ticket.issuedAt,
                Optional.ofNullable(ticket.finishedAt)
                        .map(finished -> finished.plus(config.recallFor()))
                        .filter(until -> until.isAfter(now)));
    }
}
