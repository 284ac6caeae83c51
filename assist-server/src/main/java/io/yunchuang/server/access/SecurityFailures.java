package io.yunchuang.server.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers to those who may not, with the same {@link Problem} as every other failure. */
final class SecurityFailures {
    private final Refusals refusals;
    private final Clock clock;

    SecurityFailures(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    @ServerExceptionMapper
    Response nobodyKnown(UnauthorizedException refused, RoutingContext request) {
        ErrorCode why = CookieAuthentication.whyNobody(request);
        int status = why == ErrorCode.STORE_UNAVAILABLE ? 503 : 401;
        return Response.status(status).entity(refusals.tell(Way.HTTP, why)).build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException refused) {
        return Response.status(403)
                .entity(refusals.tell(Way.HTTP, ErrorCode.NOT_ALLOWED))
                .build();
    }

    /** {@code Retry-After} lets the page count down. */
    @ServerExceptionMapper
    Response locked(LockedOut locked) {
        Duration wait = Duration.between(clock.instant(), locked.until());
        return Response.status(429)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusMillis(999).toSeconds()))
                .entity(refusals.tell(Way.HTTP, locked.code()))
                .build();
    }
}
