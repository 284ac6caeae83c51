package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads tickets and writes new ones; every method runs in the given session. */
@ApplicationScoped
class TicketStore {
    private static final String LINE =
            "from TicketEntity where window = :window and day between :first and :last and state = :state";

    /** Holds the window's day until the transaction ends, so that one ticket after the other is issued. */
    Uni<Void> lockDay(Session session, WindowId window, LocalDate day) {
        return session.createNativeQuery("""
                        insert into counter_day (counter_window, day) values (:window, :day)
                        on conflict (counter_window, day) do update set last_sequence = counter_day.last_sequence""")
                .setParameter("window", window.value())
                .setParameter("day", day)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The next number of that day, from 1; the day must be locked. */
    Uni<Integer> nextSequence(Session session, WindowId window, LocalDate day) {
        return session.createNativeQuery("""
                        update counter_day set last_sequence = last_sequence + 1
                        where counter_window = :window and day = :day returning last_sequence""", Integer.class)
                .setParameter("window", window.value())
                .setParameter("day", day)
                .getSingleResult();
    }

    Uni<Optional<TicketEntity>> byId(Session session, TicketId id) {
        return session.find(TicketEntity.class, id.value()).map(Optional::ofNullable);
    }

    Uni<Optional<TicketEntity>> byCall(Session session, CallId call) {
        return session.createSelectionQuery("from TicketEntity where call = :call", TicketEntity.class)
                .setParameter("call", call.value())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Optional<TicketEntity>> byToken(Session session, String token) {
        return session.createSelectionQuery("from TicketEntity where checkToken = :token", TicketEntity.class)
                .setParameter("token", token)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Who waits at that window from that day on, in calling order. */
    Uni<List<TicketEntity>> waiting(Session session, WindowId window, ServiceDays days, int limit) {
        return session.createSelectionQuery(LINE + " order by day, rank, sequence", TicketEntity.class)
                .setParameter("window", window.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("state", TicketState.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who is at that window, by when they were called; tickets of a later day may be called ahead. */
    Uni<List<TicketEntity>> atCounter(Session session, WindowId window, ServiceDays days) {
        return session.createSelectionQuery(LINE + " order by calledAt, sequence", TicketEntity.class)
                .setParameter("window", window.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("state", TicketState.CALLED)
                .getResultList();
    }

    /** The finished ones of that window from that day on, newest first. */
    Uni<List<TicketEntity>> finished(Session session, WindowId window, ServiceDays days, int limit) {
        return session.createSelectionQuery("""
                        from TicketEntity where window = :window and day between :first and :last and state in :states
                        order by finishedAt desc, sequence desc""", TicketEntity.class)
                .setParameter("window", window.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("states", EnumSet.of(TicketState.NOT_SHOWN, TicketState.DONE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The numbers called in that centre from that day on, newest call first. */
    Uni<List<TicketEntity>> called(Session session, CentreId centre, ServiceDays days, int limit) {
        return session.createSelectionQuery("""
                        from TicketEntity where centre = :centre and day between :first and :last and calledAt is not null
                        order by calledAt desc, sequence desc""", TicketEntity.class)
                .setParameter("centre", centre.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The tickets of calls that kiosks may still show, issued since then. */
    Uni<List<TicketEntity>> shownSince(Session session, WindowId window, Instant since) {
        return session.createSelectionQuery(
                        "from TicketEntity where window = :window and issuedAt >= :since and call is not null",
                        TicketEntity.class)
                .setParameter("window", window.value())
                .setParameter("since", since)
                .getResultList();
    }

    /** How many are called before that ticket. */
    Uni<Integer> ahead(Session session, TicketEntity ticket) {
        return session.createSelectionQuery("""
                        select count(*) from TicketEntity
                        where window = :window and day = :day and state = :state
                        and (rank < :rank or (rank = :rank and sequence < :sequence))""", Long.class)
                .setParameter("window", ticket.window)
                .setParameter("day", ticket.day)
                .setParameter("state", TicketState.WAITING)
                .setParameter("rank", ticket.rank)
                .setParameter("sequence", ticket.sequence)
                .getSingleResult()
                .map(Long::intValue);
    }

    Uni<Integer> countWaiting(Session session, WindowId window, ServiceDays days) {
        return session.createSelectionQuery("select count(*) " + LINE, Long.class)
                .setParameter("window", window.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("state", TicketState.WAITING)
                .getSingleResult()
                .map(Long::intValue);
    }

    Uni<Integer> countWaiting(Session session, CentreId centre, ServiceDays days) {
        return session.createSelectionQuery(
                        "select count(*) from TicketEntity where centre = :centre and day between :first and :last and state = :state",
                        Long.class)
                .setParameter("centre", centre.value())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("state", TicketState.WAITING)
                .getSingleResult()
                .map(Long::intValue);
    }

    /** How many wait on that day, by window; a window where nobody waits is not listed. */
    Uni<List<WaitingCount>> countWaiting(Session session, LocalDate day) {
        return session.createSelectionQuery("""
                        select new io.yunchuang.server.counter.WaitingCount(window, count(*)) from TicketEntity
                        where day = :day and state = :state group by window""", WaitingCount.class)
                .setParameter("day", day)
                .setParameter("state", TicketState.WAITING)
                .getResultList();
    }

    /** How fast that window serves, by its last {@code over} services. */
    Uni<Pace> pace(Session session, WindowId window, ServiceDays days, int over) {
        return session.createNativeQuery("""
                        select avg(extract(epoch from finished_at - called_at))::float8 from
                        (select finished_at, called_at from counter_ticket
                        where counter_window = :window and state = 'DONE' order by finished_at desc limit :over) last""", Double.class)
                .setParameter("window", window.value())
                .setParameter("over", over)
                .getSingleResultOrNull()
                .flatMap(average -> atCounter(session, window, days)
                        .map(serving -> new Pace(Optional.ofNullable(average), serving.size())));
    }
}
