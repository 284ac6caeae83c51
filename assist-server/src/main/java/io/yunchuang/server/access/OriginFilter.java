package io.yunchuang.server.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Lets only pages of allowed origins change something, so that another site cannot make a signed-in browser do it
 * (cross-site request forgery). It stands before authentication: a refused request costs nothing.
 */
final class OriginFilter {
    /** Before everything of ours; Quarkus' authentication has 200. */
    private static final int PRIORITY = 300;

    private static final Set<String> ENROLMENT_OF_PROGRAMS =
            Set.of("/api/access/agent-enrolment", "/api/access/probe-enrolment");

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AllowedOrigins origins;
    private final Refusals refusals;

    OriginFilter(AllowedOrigins origins, Refusals refusals) {
        this.origins = origins;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (isAllowed(context.request())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(Json.encode(refusals.tell(Way.HTTP, ErrorCode.ORIGIN_NOT_ALLOWED)));
    }

    private boolean isAllowed(HttpServerRequest request) {
        String path = request.path();
        boolean ours = path != null && path.startsWith("/api/");
        if (SAFE.contains(request.method()) || !ours) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                ? "same-origin".equals(request.getHeader("Sec-Fetch-Site")) || isProgram(request)
                : origins.allows(origin, ownHost(request));
    }

    /** Nothing that a browser adds by itself lets a program in, so nobody can make a browser ask in its place. */
    private static boolean isProgram(HttpServerRequest request) {
        boolean fromBrowser = request.getHeader("Sec-Fetch-Site") != null;
        return !fromBrowser && (BearerToken.of(request).isPresent() || ENROLMENT_OF_PROGRAMS.contains(request.path()));
    }

    /** HTTP/2 has no {@code Host} header; this works for both. */
    private static String ownHost(HttpServerRequest request) {
        HostAndPort own = request.authority();
        return own == null ? "" : own.toString();
    }
}
