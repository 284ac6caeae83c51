package io.yunchuang.server.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.access.Callers.Caller;
import io.yunchuang.server.access.Callers.Known;
import io.yunchuang.server.access.Callers.Nobody;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Turns a credential cookie into Quarkus' identity: the principal is the staff id or kiosk id, the one role is its
 * {@link Role}. A request acts for one identity only; a browser that holds several names the one in the
 * {@value #ROLE_HEADER} header, else the first of {@link #ORDER} counts.
 */
@ApplicationScoped
public class CookieAuthentication implements HttpAuthenticationMechanism {
    /** Names the role for which a page of ours asks. */
    public static final String ROLE_HEADER = "Yunchuang-Role";

    private static final Logger LOG = Logger.getLogger(CookieAuthentication.class);
    private static final List<Role> ORDER = List.of(Role.MANAGER, Role.COUNTER, Role.CLERK, Role.KIOSK);
    private static final String WHY_NOBODY = CookieAuthentication.class.getName();

    private final Callers callers;

    CookieAuthentication(Callers callers) {
        this.callers = callers;
    }

    /** Why the request comes from nobody known. */
    static ErrorCode whyNobody(RoutingContext request) {
        return Optional.<ErrorCode>ofNullable(request.get(WHY_NOBODY)).orElse(ErrorCode.NOT_SIGNED_IN);
    }

    /** Nobody when there is no good credential: public endpoints go on, the others answer {@link #whyNobody}. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        Optional<Role> role = role(request);
        if (role.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return callers.as(role.get(), request.request())
                .onFailure()
                .recoverWithItem(CookieAuthentication::storeGone)
                .chain(caller -> switch (caller) {
                    case Known known -> Uni.createFrom().item(identity(known));
                    case Nobody nobody -> nobody(request, nobody);
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, "yunchuang", "yunchuang"));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    private static Optional<Role> role(RoutingContext request) {
        Optional<String> named = Optional.ofNullable(request.request().getHeader(ROLE_HEADER));
        return named.isPresent()
                ? Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(named.get()))
                        .findFirst()
                : ORDER.stream()
                        .filter(role -> CredentialCookie.of(role)
                                .value(request.request())
                                .isPresent())
                        .findFirst();
    }

    private static SecurityIdentity identity(Known known) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(known.id()))
                .addRole(known.role().name())
                .build();
    }

    private static Uni<SecurityIdentity> nobody(RoutingContext request, Nobody nobody) {
        request.put(WHY_NOBODY, nobody.why());
        return Uni.createFrom().nullItem();
    }

    private static Caller storeGone(Throwable failure) {
        LOG.warnf("Cannot tell who asks: %s", failure.getMessage());
        return new Nobody(ErrorCode.STORE_UNAVAILABLE);
    }
}
