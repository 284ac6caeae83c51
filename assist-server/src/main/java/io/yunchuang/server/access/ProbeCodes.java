package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one-time codes with which the probes of virtual windows are enrolled. */
@ApplicationScoped
class ProbeCodes {
    private final Mutiny.SessionFactory sessions;
    private final Audit audit;
    private final Clock clock;

    ProbeCodes(Mutiny.SessionFactory sessions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fresh code, readable this once only. */
    record Fresh(WindowId window, OneTimeCode code, Instant expiresAt) {}

    /** Makes a code for the window's probe; an earlier one that was not used is void. */
    Uni<Fresh> create(WindowId window, String actor, Duration lifetime) {
        OneTimeCode code = OneTimeCode.random(OneTimeCode.FOR_KIOSK);
        ProbeCodeRow row = new ProbeCodeRow();
        row.target = window.value();
        row.codeHash = code.hash();
        row.createdBy = actor;
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(lifetime);
        return sessions.withTransaction(session ->
                        session.merge(row).call(() -> audit.record(actor, "access.probe-code-created", window.value())))
                .replaceWith(new Fresh(window, code, row.expiresAt));
    }

    /** Uses the code up; empty when it is wrong, used or expired. */
    Uni<Optional<WindowId>> take(Mutiny.Session session, OneTimeCode code) {
        return session.createSelectionQuery("from ProbeCodeRow where codeHash = ?1", ProbeCodeRow.class)
                .setParameter(1, code.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .call(row -> row == null ? Uni.createFrom().voidItem() : session.remove(row))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.expiresAt.isAfter(clock.instant()))
                        .map(found -> new WindowId(found.target)));
    }

    /** The codes that can still be used. */
    Uni<List<ProbeCodeRow>> open() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from ProbeCodeRow where expiresAt > ?1", ProbeCodeRow.class)
                        .setParameter(1, clock.instant())
                        .getResultList());
    }

    /** Deletes codes that have expired. */
    Uni<Integer> sweep() {
        return sessions.withTransaction(
                session -> session.createMutationQuery("delete from ProbeCodeRow where expiresAt <= ?1")
                        .setParameter(1, clock.instant())
                        .executeUpdate());
    }
}
