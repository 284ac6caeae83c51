package io.yunchuang.server.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How the page of an attendant comes in: the kiosk makes a link and shows it, the phone trades it for a credential. The secret
 * stands in the fragment of the link's address, so it reaches no log, no referrer and no server before the page sends it here.
 */
@Path("/api/access")
public class AttendantPageResource {
    private final AttendantPages pages;
    private final Event<AttendanceChanged> changed;
    private final SecurityIdentity caller;

    AttendantPageResource(AttendantPages pages, Event<AttendanceChanged> changed, SecurityIdentity caller) {
        this.pages = pages;
        this.changed = changed;
        this.caller = caller;
    }

    /** A fresh link; it is shown this once. */
    public record FreshLink(String secret, Instant expiresAt) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "FreshLink(" + expiresAt + ")";
        }
    }

    /** What a link holds. */
    public record Arrival(@Nullable String secret) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Arrival";
        }
    }

    /** Which kiosk the page now stands beside. */
    public record JoinedKiosk(KioskId kiosk) {}

    /** Makes a link to the kiosk that asks; an earlier one is void. */
    @POST
    @Path("/attendant-links")
    @RolesAllowed("KIOSK")
    @ResponseStatus(201)
    public Uni<FreshLink> link() {
        return pages.link(new KioskId(caller.getPrincipal().getName()))
                .map(link -> new FreshLink(link.secret(), link.expiresAt()));
    }

    /** Trades a link, once, for the credential of a page at its kiosk, which is set as a cookie. */
    @POST
    @Path("/attendant-pages")
    @PermitAll
    public Uni<RestResponse<JoinedKiosk>> join(@Nullable Arrival arrival, @Context HttpServerRequest request) {
        if (arrival == null || arrival.secret() == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        return pages.join(arrival.secret())
                .map(joined -> joined.orElseThrow(() -> new Refusal(ErrorCode.ATTENDANT_LINK_INVALID)))
                .invoke(joined -> changed.fire(new AttendanceChanged(joined.kiosk())))
                .map(joined -> ResponseBuilder.create(RestResponse.Status.CREATED, new JoinedKiosk(joined.kiosk()))
                        .cookie(CredentialCookie.of(Role.ATTENDANT).untilClosed(joined.token(), request))
                        .build());
    }
}
