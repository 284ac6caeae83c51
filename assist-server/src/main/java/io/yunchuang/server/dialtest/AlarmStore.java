package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.AlarmRules.Tried;
import io.yunchuang.server.dialtest.DialTestRow.StoredOutcome;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The table of alarms, and the tests of which they are made. */
@ApplicationScoped
class AlarmStore {
    /** Enough for the most tests that may be wanted in a row, also when many kiosks make them at the same time. */
    private static final int TRIED = 500;

    private static final int LISTED = 200;

    private final Mutiny.SessionFactory sessions;

    AlarmStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The open alarm about that, locked. */
    Uni<Optional<AlarmRow>> open(Mutiny.Session session, AlarmSubject subject) {
        return about(session, subject, "endedAt is null", "raisedAt")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    /** The last alarm about that which is over. */
    private Uni<Optional<AlarmRow>> lastEnded(Mutiny.Session session, AlarmSubject subject) {
        return about(session, subject, "endedAt is not null", "endedAt desc")
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    private static Mutiny.SelectionQuery<AlarmRow> about(
            Mutiny.Session session, AlarmSubject subject, String which, String order) {
        Query query = new Query().of("kind", subject.kind());
        subject.inKiosk().ifPresent(kiosk -> query.of("kiosk", kiosk.value()));
        subject.inWindow().ifPresent(window -> query.of("target", window.value()));
        return query.select(
                session,
                "from AlarmRow where " + query.conditions() + " and " + which + " order by " + order,
                AlarmRow.class);
    }

    /** A test as far as alarms want to know it. */
    record Past(Instant since, @Nullable DialTestStep failedStep) {}

    /** What tests have said about that since its last alarm was over, newest first. */
    Uni<List<Tried>> tried(Mutiny.Session session, AlarmSubject subject) {
        return lastEnded(session, subject)
                .map(last -> last.map(row -> row.endedAt).orElse(Instant.EPOCH))
                .chain(since -> tried(session, subject, since));
    }

    private static Uni<List<Tried>> tried(Mutiny.Session session, AlarmSubject subject, Instant since) {
        Query query = new Query();
        subject.inKiosk().map(KioskId::value).ifPresent(kiosk -> query.of("kiosk", kiosk));
        subject.inWindow().map(WindowId::value).ifPresent(window -> query.of("target", window));
        return query.select(
                        session,
                        "select since, failedStep from DialTestRow where " + query.conditions()
                                + " and mode in :modes and outcome in :outcomes and (fault is null or fault <> :gone)"
                                + " and since > :since"
                                + " order by since desc",
                        Past.class)
                .setParameter("modes", subject.kind().modes())
                .setParameter("outcomes", List.of(StoredOutcome.PASSED, StoredOutcome.FAILED))
                .setParameter("gone", DialTestFault.PLACE_UNKNOWN)
                .setParameter("since", since)
                .setMaxResults(TRIED)
                .getResultList()
                .map(all -> all.stream()
                        .flatMap(past ->
                                AlarmSubject.isWell(subject.kind(), Optional.ofNullable(past.failedStep)).stream()
                                        .map(well -> new Tried(past.since, well)))
                        .toList());
    }

    Uni<Optional<AlarmRow>> locked(Mutiny.Session session, UUID id) {
        return session.find(AlarmRow.class, id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    Uni<Optional<AlarmRow>> find(UUID id) {
        return sessions.withSession(session -> session.find(AlarmRow.class, id).map(Optional::ofNullable));
    }

    /** All that are open, and the last ones that are over; newest first. */
    Uni<List<AlarmRow>> latest(Instant since) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from AlarmRow where endedAt is null or endedAt > :since"
                                + " order by case when endedAt is null then 0 else 1 end, raisedAt desc, id",
                        AlarmRow.class)
                .setParameter("since", since)
                .setMaxResults(LISTED)
                .getResultList());
    }

    /** All that are open. */
    Uni<List<AlarmRow>> open() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from AlarmRow where endedAt is null", AlarmRow.class)
                        .getResultList());
    }

    Uni<Integer> removeEndedBefore(Instant moment) {
        return sessions.withTransaction(
                session -> session.createMutationQuery("delete from AlarmRow where endedAt < :moment")
                        .setParameter("moment", moment)
                        .executeUpdate());
    }

    /** Conditions that all hold, with their values. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query of(String column, Object value) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
            return this;
        }

        String conditions() {
            return String.join(" and ", conditions);
        }

        <T> Mutiny.SelectionQuery<T> select(Mutiny.Session session, String hql, Class<T> type) {
            Mutiny.SelectionQuery<T> selection = session.createSelectionQuery(hql, type);
            values.forEach(selection::setParameter);
            return selection;
        }
    }
}
