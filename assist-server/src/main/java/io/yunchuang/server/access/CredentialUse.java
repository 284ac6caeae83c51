package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes when credentials were last used. */
@ApplicationScoped
class CredentialUse {
    /** How exactly that is known; spares a write for every request. */
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    CredentialUse(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** That one is used now. */
    Uni<Void> note(CredentialRow row) {
        boolean knownWellEnough = row.lastUsedAt.plus(NOTE_EVERY).isAfter(clock.instant());
        return knownWellEnough ? Uni.createFrom().voidItem() : note(row.getClass(), Set.of(row.tokenHash));
    }

    /** Those of that kind, by token hash, are used now. */
    Uni<Void> note(Class<? extends CredentialRow> kind, Set<String> tokenHashes) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> session.createMutationQuery("update " + kind.getSimpleName()
                                + " set lastUsedAt = ?1 where tokenHash in ?2 and lastUsedAt <= ?3")
                        .setParameter(1, now)
                        .setParameter(2, tokenHashes)
                        .setParameter(3, now.minus(NOTE_EVERY))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
