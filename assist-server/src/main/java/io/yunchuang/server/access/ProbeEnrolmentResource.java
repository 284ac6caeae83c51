package io.yunchuang.server.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Enrolment of the probes of virtual windows: a manager makes a code, the probe's program trades it for a credential that it
 * keeps, and the page that the program opens brings that credential here to have it as a cookie.
 */
@Path("/api/access")
public class ProbeEnrolmentResource {
    private final ProbeEnrolment enrolment;
    private final SecurityIdentity caller;

    ProbeEnrolmentResource(ProbeEnrolment enrolment, SecurityIdentity caller) {
        this.enrolment = enrolment;
        this.caller = caller;
    }

    /** A fresh code; it is shown this once. */
    public record FreshCode(WindowId window, String code, Instant expiresAt) {
        /** Never the code. */
        @Override
        public String toString() {
            return "FreshCode(" + window + ")";
        }
    }

    /** A code as typed where the probe is. */
    public record Attempt(@Nullable String code) {
        /** Never the code. */
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** The probe's credential; it is told this once. */
    public record EnrolledProbe(WindowId window, String token) {
        /** Never the token. */
        @Override
        public String toString() {
            return "EnrolledProbe(" + window + ")";
        }
    }

    /** The credential that the probe's program has given its page. */
    public record Arrival(@Nullable String token) {
        /** Never the token. */
        @Override
        public String toString() {
            return "Arrival";
        }
    }

    /** Whose probe the page now is. */
    public record ProbePage(WindowId window) {}

    /** Makes a one-time code for the probe of a virtual window; an earlier one is void. */
    @POST
    @Path("/probes/{window}/codes")
    @RolesAllowed("MANAGER")
    @ResponseStatus(201)
    public Uni<FreshCode> createCode(@PathParam("window") WindowId window) {
        return enrolment
                .createCode(window, actor())
                .map(fresh -> new FreshCode(fresh.window(), fresh.code().shown(), fresh.expiresAt()));
    }

    /** Revokes the credential of the window's probe at once. */
    @DELETE
    @Path("/probes/{window}")
    @RolesAllowed("MANAGER")
    public Uni<Void> revoke(@PathParam("window") WindowId window) {
        return enrolment.revoke(window, actor());
    }

    /** Trades a one-time code for the probe's credential. */
    @POST
    @Path("/probe-enrolment")
    @PermitAll
    @ResponseStatus(201)
    public Uni<EnrolledProbe> enrol(@Nullable Attempt attempt, @Context HttpServerRequest request) {
        if (attempt == null || attempt.code() == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        return enrolment
                .enrol(attempt.code(), request.remoteAddress().hostAddress())
                .map(enrolled -> new EnrolledProbe(enrolled.window(), enrolled.token()));
    }

    /** Lets the probe's page in, which has its credential as a cookie from then on, until its browser ends. */
    @POST
    @Path("/probe-pages")
    @PermitAll
    public Uni<RestResponse<ProbePage>> enter(@Nullable Arrival arrival, @Context HttpServerRequest request) {
        if (arrival == null || arrival.token() == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        String token = arrival.token();
        return enrolment
                .window(token)
                .map(window -> ResponseBuilder.create(RestResponse.Status.CREATED, new ProbePage(window))
                        .cookie(CredentialCookie.of(Role.PROBE).untilClosed(token, request))
                        .build());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
