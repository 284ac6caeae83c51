package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Guesses.Admitted;
import io.yunchuang.server.access.Guesses.Locked;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.access.Guesses.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Counts guesses at secrets. It is PostgreSQL that counts, so neither a restart nor a loss of Redis gives new guesses or
 * shuts anybody out.
 */
@ApplicationScoped
class GuessLimiter {
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    GuessLimiter(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Counts one attempt as wrong before it is compared; call {@link #forget} when it turns out right.
     *
     * @param subject what is guessed at, or who guesses; stored as a hash
     * @return when the next attempt is possible should this one be wrong; empty for at once
     */
    Uni<Optional<Instant>> admit(String subject, Policy policy) {
        String hash = Secrets.hash(subject);
        Instant now = clock.instant();
        return sessions.withTransaction(session -> insertIfMissing(session, hash, now)
                        .chain(() -> session.find(GuessRow.class, hash, LockModeType.PESSIMISTIC_WRITE))
                        .map(row -> count(row, now, policy)))
                .map(verdict -> switch (verdict) {
                    case Locked locked -> throw new LockedOut(policy.whenLocked(), locked.until());
                    case Admitted admitted -> admitted.after().lockedUntil();
                });
    }

    /** The guess was right. */
    Uni<Void> forget(String subject) {
        return sessions.withTransaction(
                session -> session.createMutationQuery("delete from GuessRow where subjectHash = ?1")
                        .setParameter(1, Secrets.hash(subject))
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /** Deletes what no longer counts. */
    Uni<Integer> sweep(Instant lastBefore) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "delete from GuessRow where lastAt < ?1 and (lockedUntil is null or lockedUntil < ?1)")
                .setParameter(1, lastBefore)
                .executeUpdate());
    }

    private static Uni<Integer> insertIfMissing(Mutiny.Session session, String hash, Instant now) {
        return session.createNativeQuery(
                        "insert into guess (subject_hash, failures, last_at) values (?1, 0, ?2) on conflict do nothing")
                .setParameter(1, hash)
                .setParameter(2, now)
                .executeUpdate();
    }

    private static Verdict count(GuessRow row, Instant now, Policy policy) {
        Verdict verdict = row.guesses().attempt(now, policy);
        if (verdict instanceof Admitted admitted) {
            row.become(admitted.after());
        }
        return verdict;
    }
}
