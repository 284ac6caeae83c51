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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Enrolment of kiosks and their agents: the manager makes a code, the kiosk or the agent trades it for a credential. */
@Path("/api/access")
public class EnrolmentResource {
    /** As long as browsers keep any cookie; it is renewed at every enrolment. */
    private static final Duration DEVICE_COOKIE = Duration.ofDays(400);

    private final Enrolment enrolment;
    private final SecurityIdentity caller;

    EnrolmentResource(Enrolment enrolment, SecurityIdentity caller) {
        this.enrolment = enrolment;
        this.caller = caller;
    }

    /** A code as typed at the kiosk. */
    public record Attempt(@Nullable String code) {
        /** Never the code. */
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** Which kiosk the browser now is. */
    public record EnrolledKiosk(KioskId kiosk) {}

    /** The agent's credential; it is told this once. */
    public record EnrolledAgent(KioskId kiosk, String token) {
        /** Never the token. */
        @Override
        public String toString() {
            return "EnrolledAgent(" + kiosk + ")";
        }
    }

    /** A fresh code; it is shown this once. */
    public record FreshCode(KioskId kiosk, String code, Instant expiresAt) {}

    /** Trades a one-time code for the kiosk's credential, which is set as a cookie. */
    @POST
    @Path("/enrolments")
    @PermitAll
    public Uni<RestResponse<EnrolledKiosk>> enrol(@Nullable Attempt attempt, @Context HttpServerRequest request) {
        return enrolment
                .enrol(code(attempt), KioskPart.PAGE, request.remoteAddress().hostAddress())
                .map(enrolled -> ResponseBuilder.create(
                                RestResponse.Status.CREATED, new EnrolledKiosk(enrolled.kiosk()))
                        .cookie(CredentialCookie.of(Role.KIOSK).lasting(enrolled.token(), DEVICE_COOKIE, request))
                        .build());
    }

    /**
     * Trades a one-time code for the agent's credential, a bearer token (RFC 6750) that the agent keeps. It is worth a socket
     * ticket and nothing else.
     */
    @POST
    @Path("/agent-enrolment")
    @PermitAll
    @ResponseStatus(201)
    public Uni<EnrolledAgent> enrolAgent(@Nullable Attempt attempt, @Context HttpServerRequest request) {
        return enrolment
                .enrol(code(attempt), KioskPart.AGENT, request.remoteAddress().hostAddress())
                .map(enrolled -> new EnrolledAgent(enrolled.kiosk(), enrolled.token()));
    }

    /** All kiosks with the state of their enrolment. */
    @GET
    @Path("/kiosks")
    @RolesAllowed("MANAGER")
    public Uni<List<Enrolment.KioskLine>> kiosks() {
        return enrolment.kiosks();
    }

    /** Makes a one-time code for the kiosk; an earlier one is void. */
    @POST
    @Path("/kiosks/{id}/codes")
    @RolesAllowed("MANAGER")
    @ResponseStatus(201)
    public Uni<FreshCode> createCode(@PathParam("id") KioskId id) {
        return code(id, KioskPart.PAGE);
    }

    /** Makes a one-time code for the kiosk's agent; an earlier one is void. */
    @POST
    @Path("/kiosks/{id}/agent-codes")
    @RolesAllowed("MANAGER")
    @ResponseStatus(201)
    public Uni<FreshCode> createAgentCode(@PathParam("id") KioskId id) {
        return code(id, KioskPart.AGENT);
    }

    /** Revokes the kiosk's credential at once. */
    @DELETE
    @Path("/kiosks/{id}/device")
    @RolesAllowed("MANAGER")
    public Uni<Void> revoke(@PathParam("id") KioskId id) {
        return enrolment.revoke(id, KioskPart.PAGE, actor());
    }

    /** Revokes the credential of the kiosk's agent at once. */
    @DELETE
    @Path("/kiosks/{id}/agent")
    @RolesAllowed("MANAGER")
    public Uni<Void> revokeAgent(@PathParam("id") KioskId id) {
        return enrolment.revoke(id, KioskPart.AGENT, actor());
    }

    private Uni<FreshCode> code(KioskId id, KioskPart part) {
        return enrolment
                .createCode(id, part, actor())
                .map(fresh -> new FreshCode(fresh.kiosk(), fresh.code().shown(), fresh.expiresAt()));
    }

    private static String code(@Nullable Attempt attempt) {
        if (attempt == null || attempt.code() == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        return attempt.code();
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
