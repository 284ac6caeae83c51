package io.yunchuang.server.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The sign-ins that are under way. They are kept in PostgreSQL, so any node can finish them and each can be finished once;
 * only the browser that began one can.
 */
@ApplicationScoped
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;
    private final Duration lifetime;

    Attempts(Mutiny.SessionFactory sessions, Clock clock, OidcConfig config) {
        this.sessions = sessions;
        this.clock = clock;
        this.lifetime = config.attemptLifetime();
    }

    /**
     * Begins one.
     *
     * @param browser the secret in the browser's cookie
     */
    Uni<Attempt> begin(String browser, String wanted) {
        Attempt attempt = new Attempt(Secrets.token(), Secrets.token(), new CodeVerifier().getValue(), wanted);
        AttemptRow row = new AttemptRow();
        row.stateHash = Secrets.hash(attempt.state());
        row.browserHash = Secrets.hash(browser);
        row.nonce = attempt.nonce();
        row.verifier = attempt.verifier();
        row.wanted = wanted;
        row.expiresAt = clock.instant().plus(lifetime);
        return sessions.withTransaction(session -> session.persist(row)).replaceWith(attempt);
    }

    /** Uses one up; empty when there is none, it took too long, or another browser began it. */
    Uni<Optional<Attempt>> take(String browser, String state) {
        return sessions.withTransaction(
                        session -> session.find(AttemptRow.class, Secrets.hash(state), LockModeType.PESSIMISTIC_WRITE)
                                .call(row -> row == null ? Uni.createFrom().voidItem() : session.remove(row)))
                .map(Optional::ofNullable)
                .map(found -> found.filter(row -> row.expiresAt.isAfter(clock.instant()))
                        .filter(row -> row.browserHash.equals(Secrets.hash(browser)))
                        .map(row -> new Attempt(state, row.nonce, row.verifier, row.wanted)));
    }

    /** Deletes those that nobody finished; nothing depends on when. */
    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sessions.withTransaction(
                        session -> session.createMutationQuery("delete from AttemptRow where expiresAt <= ?1")
                                .setParameter(1, clock.instant())
                                .executeUpdate())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Unfinished sign-ins stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
