package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.NoticeRow.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of messages about alarms. */
@ApplicationScoped
class NoticeStore {
    private final Mutiny.SessionFactory sessions;

    NoticeStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Takes those that are due; nobody else sends them meanwhile.
     *
     * @param lease after that long somebody else may, for whoever took them is lost
     */
    Uni<List<NoticeRow>> take(Instant now, Duration lease, int atMost) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select * from dial_test_notice where state = 'DUE' and due_at <= :now"
                                + " order by due_at limit :atMost for update skip locked",
                        NoticeRow.class)
                .setParameter("now", now)
                .setParameter("atMost", atMost)
                .getResultList()
                .invoke(rows -> rows.forEach(row -> row.dueAt = now.plus(lease))));
    }

    Uni<Void> settle(UUID id, State state) {
        return sessions.withTransaction(session -> session.find(NoticeRow.class, id)
                .invoke(row -> {
                    if (row != null) {
                        row.state = state;
                    }
                })
                .replaceWithVoid());
    }

    /** How many messages about each alarm stand how. */
    Uni<Map<UUID, Map<State, Long>>> counted(Collection<UUID> alarms) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from NoticeRow where alarm in :alarms", NoticeRow.class)
                .setParameter("alarms", alarms)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.alarm, Collectors.groupingBy(row -> row.state, Collectors.counting())))));
    }
}
