package io.yunchuang.server.oidc;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.AccessConfig;
import io.yunchuang.server.access.BrowserCookie;
import io.yunchuang.server.access.EndElsewhere;
import io.yunchuang.server.access.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The ID tokens of sessions that began at the provider, which wants them back to end those sessions (OpenID Connect
 * RP-Initiated Logout 1.0 §2). They hold personal data: no page gets them, and each goes with its session: the database
 * sees to that.
 */
@ApplicationScoped
class ProviderSessions implements EndElsewhere {
    static final String PAGE = "/api/oidc/sign-out";
    /** The proof that a browser may go on to the provider. */
    static final BrowserCookie PROOF = new BrowserCookie("yunchuang-oidc-end", PAGE, SameSite.STRICT);

    private static final Logger LOG = Logger.getLogger(ProviderSessions.class);
    /** Between the end of a session here and the same browser's going on to the provider. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;
    private final Duration longestSession;

    ProviderSessions(Mutiny.SessionFactory sessions, Clock clock, AccessConfig access) {
        this.sessions = sessions;
        this.clock = clock;
        this.longestSession = access.session().absolute();
    }

    /** Keeps the ID token that a session began with, until that one ends in whatever way. */
    Uni<Void> keep(String session, String idToken) {
        SessionToEnd row = row(session, idToken, clock.instant().plus(longestSession));
        row.session = session;
        return sessions.withTransaction(store -> store.persist(row));
    }

    @Override
    public Uni<Optional<Onward>> of(String session, HttpServerRequest request) {
        String proof = Secrets.token();
        return sessions.withTransaction(store -> remove(store, session)
                .call(found -> found.map(token -> store.persist(
                                row(Secrets.hash(proof), token, clock.instant().plus(ON_THE_WAY))))
                        .orElse(Uni.createFrom().voidItem()))
                .map(found -> found.map(token -> new Onward(PAGE, PROOF.lasting(proof, ON_THE_WAY, request)))));
    }

    /** The ID token that a browser with that proof may end the provider's session with, once. */
    Uni<Optional<String>> take(String proof) {
        return sessions.withTransaction(store -> remove(store, Secrets.hash(proof)));
    }

    /** Deletes those that no browser has come back for. */
    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sessions.withTransaction(
                        store -> store.createMutationQuery("delete from SessionToEnd where expiresAt <= ?1")
                                .setParameter(1, clock.instant())
                                .executeUpdate())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old ID tokens stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Optional<String>> remove(Mutiny.Session store, String key) {
        return store.find(SessionToEnd.class, key, LockModeType.PESSIMISTIC_WRITE)
                .call(row -> row == null ? Uni.createFrom().voidItem() : store.remove(row))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.expiresAt.isAfter(clock.instant()))
                        .map(found -> found.idToken));
    }

    private static SessionToEnd row(String key, String idToken, Instant expiresAt) {
        SessionToEnd row = new SessionToEnd();
        row.keyHash = key;
        row.idToken = idToken;
        row.expiresAt = expiresAt;
        return row;
    }
}
