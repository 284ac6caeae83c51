package io.yunchuang.server.oidc;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.staff.StaffMember;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Signing in at an OpenID Connect provider: authorization code flow with PKCE, state and nonce. The provider says who
 * somebody is; nobody becomes a member of staff by that.
 */
@ApplicationScoped
class SingleSignOn {
    private static final Logger LOG = Logger.getLogger(SingleSignOn.class);

    /** The provider's description is read anew after that long, for its endpoints may move. */
    private static final Duration READ_AGAIN = Duration.ofHours(1);

    /** Sign-ins that wait for the provider at the same time; more wait for each other. */
    private static final int AT_ONCE = 8;

    private final Optional<OidcClient> client;
    private final Attempts attempts;
    private final StaffDirectory staff;
    private final Clock clock;
    private final WorkerExecutor workers;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    SingleSignOn(OidcConfig config, Attempts attempts, StaffDirectory staff, Clock clock, Vertx vertx) {
        this.client = OidcClient.of(config);
        this.attempts = attempts;
        this.staff = staff;
        this.clock = clock;
        this.workers = vertx.createSharedWorkerExecutor("oidc", AT_ONCE);
    }

    /**
     * A member of staff whom the provider has let through.
     *
     * @param idToken as {@link Provider.Identity} has it
     */
    record Arrival(StaffMember member, Optional<String> idToken) {
        /** Never the token. */
        @Override
        public String toString() {
            return "Arrival[" + member.id() + "]";
        }
    }

    private record Known(Provider provider, Instant until) {}

    /** A half configuration must not wait for the first sign-in to be noticed. */
    void announce(@Observes StartupEvent started) {
        client.ifPresent(known -> LOG.infof("Single sign-on is offered: %s", known));
    }

    boolean isOffered() {
        return client.isPresent();
    }

    /**
     * Where to send the browser.
     *
     * @param browser the secret in the browser's cookie
     * @param wanted the page that was asked for
     * @throws Refusal {@link ErrorCode#OIDC_UNREACHABLE}
     */
    Uni<URI> begin(String browser, String wanted, URI callback) {
        return provider()
                .chain(provider -> attempts.begin(browser, wanted).map(attempt -> provider.signIn(attempt, callback)));
    }

    /** The sign-in that this answer belongs to; a second answer belongs to none. */
    Uni<Optional<Attempt>> take(String browser, String state) {
        return attempts.take(browser, state);
    }

    /**
     * The member of staff whom the provider has let through. A lock after wrong passwords is no obstacle: here nobody
     * guesses.
     *
     * @throws Refusal as {@link Provider#identity}; {@link ErrorCode#OIDC_NO_ACCOUNT};
     *     {@link ErrorCode#OIDC_ACCOUNT_DISABLED}
     */
    Uni<Arrival> finish(Attempt attempt, String code, URI callback) {
        return provider()
                .chain(provider -> workers.executeBlocking(() -> provider.identity(attempt, code, callback), false))
                .chain(identity -> member(identity.loginName()).map(member -> new Arrival(member, identity.idToken())));
    }

    /**
     * Where the browser ends the session at the provider that began with this ID token; empty when there is no such place.
     *
     * @param back where the provider sends the browser then
     * @throws Refusal {@link ErrorCode#OIDC_UNREACHABLE}
     */
    Uni<Optional<URI>> signOut(String idToken, URI back) {
        return provider().map(provider -> provider.signOut(idToken, back));
    }

    private Uni<StaffMember> member(Optional<String> loginName) {
        return loginName
                .flatMap(SingleSignOn::staffId)
                .map(staff::member)
                .orElse(Uni.createFrom().item(Optional.empty()))
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.OIDC_NO_ACCOUNT)))
                .invoke(member -> {
                    if (member.disabled()) {
                        throw new Refusal(ErrorCode.OIDC_ACCOUNT_DISABLED);
                    }
                });
    }

    private Uni<Provider> provider() {
        Optional<Known> fresh = known.get().filter(it -> it.until().isAfter(clock.instant()));
        return fresh.map(it -> Uni.createFrom().item(it.provider())).orElseGet(this::read);
    }

    private Uni<Provider> read() {
        OidcClient us = client.orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        return workers.executeBlocking(() -> Provider.read(us), false)
                .invoke(provider -> known.set(
                        Optional.of(new Known(provider, clock.instant().plus(READ_AGAIN)))));
    }

    private static Optional<StaffId> staffId(String name) {
        try {
            return Optional.of(new StaffId(name.strip().toLowerCase(Locale.ROOT)));
        } catch (BadMessageException notAnId) {
            return Optional.empty();
        }
    }
}
