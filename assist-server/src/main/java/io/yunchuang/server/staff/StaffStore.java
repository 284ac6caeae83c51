package io.yunchuang.server.staff;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The staff's table. */
@ApplicationScoped
class StaffStore {
    private final Mutiny.SessionFactory sessions;

    StaffStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Optional<StaffRow>> find(StaffId id) {
        return sessions.withSession(session -> session.find(StaffRow.class, id.value()))
                .map(Optional::ofNullable);
    }

    /** Those with that role who are not disabled, ordered by id. */
    Uni<List<StaffRow>> working(Role role) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from StaffRow where role = ?1 and not disabled order by id", StaffRow.class)
                .setParameter(1, role)
                .getResultList());
    }

    /** How many clerks of these windows are not disabled and qualified on that day. */
    Uni<Long> qualifiedClerks(Collection<String> windows, LocalDate day) {
        return sessions.withSession(session -> session.createSelectionQuery("""
                        select count(*) from StaffRow where role = ?1 and not disabled and window in ?2
                          and qualifiedUntil >= ?3
                        """, Long.class)
                .setParameter(1, Role.CLERK)
                .setParameter(2, windows)
                .setParameter(3, day)
                .getSingleResult());
    }

    /** Everybody, ordered by id. */
    Uni<List<StaffRow>> all() {
        return sessions.withSession(session -> session.createSelectionQuery("from StaffRow order by id", StaffRow.class)
                .getResultList());
    }

    Uni<Long> count() {
        return sessions.withSession(session -> session.createSelectionQuery("select count(*) from StaffRow", Long.class)
                .getSingleResult());
    }

    /** Adds rows; joins the caller's transaction. */
    Uni<Void> add(List<StaffRow> rows) {
        return sessions.withTransaction(session -> session.persistAll(rows.toArray()));
    }
}
