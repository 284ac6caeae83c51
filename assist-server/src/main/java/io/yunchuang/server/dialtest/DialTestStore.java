package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.DialTestRow.Pair;
import io.yunchuang.server.dialtest.DialTestRow.StoredState;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of dial-tests. */
@ApplicationScoped
class DialTestStore {
    private static final List<StoredState> GOING_ON_STATES =
            List.of(StoredState.WAKING, StoredState.ANSWERING, StoredState.MEASURING, StoredState.CONFIRMING);

    private static final List<StoredState> AT_WINDOW_STATES =
            List.of(StoredState.ANSWERING, StoredState.MEASURING, StoredState.CONFIRMING);

    private static final String GOING_ON = "('WAKING', 'ANSWERING', 'MEASURING', 'CONFIRMING')";

    /**
     * Whose turn it is: whose kiosk and window are free, in a centre that has not enough of them yet. Lines are measured one
     * at a time: two would share the server's. Whoever has waited too long is first asked whether it is worth it still.
     */
    private static final String TURN = """
            select cast(d.id as text) from dial_test d where d.state = 'WAITING' and d.since <= :now and d.deadline > :now
              and not exists (select 1 from dial_test r where r.state in %1$s and (r.kiosk = d.kiosk or r.target = d.target))
              and (select count(*) from dial_test r where r.state in %1$s and r.centre = d.centre) < :atOnce
              and not (d.measures_line and exists (select 1 from dial_test r where r.state in %1$s and r.measures_line))
            order by d.since, d.id limit 1
            """.formatted(GOING_ON);

    /**
     * When the line of one that waits has last moved: those in it need the same kiosk, window, centre or, to measure lines, the
     * server's. What a server that stood still has left behind, past its deadline, does not go on, and what has begun since is
     * another line.
     */
    private static final String LINE_MOVED = """
            select max(case when r.state in %1$s and r.deadline > :now then cast(:now as timestamptz) else r.begun_at end)
            from dial_test d join dial_test r on r.id <> d.id
              and (r.kiosk = d.kiosk or r.target = d.target or r.centre = d.centre or d.measures_line and r.measures_line)
            where d.id = :id and r.begun_at <= d.deadline
              and (r.state in %1$s or r.state = 'FINISHED' and r.since >= :from)
            """.formatted(GOING_ON);

    private static final String LAST_OF_EACH = """
            select distinct on (kiosk, target, state = 'FINISHED') * from dial_test
            order by kiosk, target, state = 'FINISHED', asked_at desc
            """;

    private final Mutiny.SessionFactory sessions;

    DialTestStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The pairs that wait or go on. */
    Uni<Set<Pair>> live() {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select kiosk, target from DialTestRow where state <> :over", Pair.class)
                .setParameter("over", StoredState.FINISHED)
                .getResultList()
                .map(Set::copyOf));
    }

    /** Whether the test waits now; not when somebody else has asked for its pair in the same moment. */
    Uni<Boolean> insert(DialTestRow row) {
        return sessions.withTransaction(session -> session.persist(row).chain(session::flush))
                .replaceWith(true)
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(false);
    }

    Uni<Optional<DialTestRow>> find(DialTestId id) {
        return sessions.withSession(
                session -> session.find(DialTestRow.class, id.value()).map(Optional::ofNullable));
    }

    Uni<Optional<DialTestRow>> locked(Mutiny.Session session, DialTestId id) {
        return session.find(DialTestRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    /** Whether this transaction may give turns; one at a time does, on whichever node, and the others come again. */
    Uni<Boolean> mayGiveTurns(Mutiny.Session session) {
        // a number of our own, so that nobody else waits for it
        return session.createNativeQuery("select pg_try_advisory_xact_lock(311170025222)", Boolean.class)
                .getSingleResult();
    }

    Uni<Optional<DialTestId>> nextTurn(Mutiny.Session session, Instant now, int atOncePerCentre) {
        return session.createNativeQuery(TURN, String.class)
                .setParameter("now", now)
                .setParameter("atOnce", atOncePerCentre)
                .getSingleResultOrNull()
                .map(id -> Optional.ofNullable(id).map(UUID::fromString).map(DialTestId::new));
    }

    /**
     * When the line in which that test waits has last moved; empty when it has not for so long.
     *
     * @param within how far back it is looked
     */
    Uni<Optional<Instant>> lineMoved(DialTestId id, Instant now, Duration within) {
        return sessions.withSession(session -> session.createNativeQuery(LINE_MOVED, Instant.class)
                .setParameter("id", id.value())
                .setParameter("now", now)
                .setParameter("from", now.minus(within))
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    /** Those whose deadline has come. */
    Uni<List<DialTestId>> due(Instant now, int atMost) {
        return ids("deadline <= :now", Map.of("now", now), atMost);
    }

    /** Those that go on now. */
    Uni<List<DialTestId>> goingOn() {
        return ids("state in :states", Map.of("states", GOING_ON_STATES), Integer.MAX_VALUE);
    }

    /** Those that go on now and in which that kiosk takes part. */
    Uni<List<DialTestId>> goingOnAt(KioskId kiosk) {
        return ids(
                "kiosk = :kiosk and state in :states",
                Map.of("kiosk", kiosk.value(), "states", GOING_ON_STATES),
                Integer.MAX_VALUE);
    }

    /** Those that measure now, the line of that kiosk too. */
    Uni<List<DialTestId>> lineMeasuredAt(KioskId kiosk) {
        return ids(
                "kiosk = :kiosk and state = :state and measuresLine",
                Map.of("kiosk", kiosk.value(), "state", StoredState.MEASURING),
                Integer.MAX_VALUE);
    }

    /** Those in which the console of one of these clerks takes part. */
    Uni<List<DialTestId>> goingOnAt(Collection<StaffId> clerks) {
        List<String> ids = clerks.stream().map(StaffId::value).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : ids("clerk in :clerks", Map.of("clerks", ids), Integer.MAX_VALUE);
    }

    /** Those in which the probe of that window takes part. */
    Uni<List<DialTestId>> goingOnAtProbe(WindowId window) {
        return ids(
                "target = :target and mode = :mode and state in :states",
                Map.of("target", window.value(), "mode", DialTestMode.PROBE, "states", AT_WINDOW_STATES),
                Integer.MAX_VALUE);
    }

    private Uni<List<DialTestId>> ids(String which, Map<String, Object> values, int atMost) {
        return sessions.withSession(session -> {
            var selection = session.createSelectionQuery(
                    "select id from DialTestRow where " + which + " order by since", UUID.class);
            values.forEach(selection::setParameter);
            return selection
                    .setMaxResults(atMost)
                    .getResultList()
                    .map(ids -> ids.stream().map(DialTestId::new).toList());
        });
    }

    /** Of each pair the last test that is over, and the one that waits or goes on. */
    Uni<List<DialTestRow>> lastOfEach() {
        return sessions.withSession(session ->
                session.createNativeQuery(LAST_OF_EACH, DialTestRow.class).getResultList());
    }

    Uni<Integer> removeFinishedBefore(Instant moment) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "delete from DialTestRow where state = :over and since < :moment")
                .setParameter("over", StoredState.FINISHED)
                .setParameter("moment", moment)
                .executeUpdate());
    }
}
