package io.yunchuang.server.live;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.access.AllowedOrigins;
import io.yunchuang.server.access.SocketTickets;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets only our own pages open a socket. Browsers always send the origin and pages cannot forge it, so this stops
 * cross-site socket hijacking; other programs are stopped by the ticket. A kiosk's agent is no page and has no origin: its
 * tickets are of their own kind and open nothing else.
 */
@ApplicationScoped
class OriginCheck {
    /** Before everything that could answer the upgrade. */
    private static final int FIRST = 1_000;

    private final AllowedOrigins origins;
    private final Refusals refusals;

    OriginCheck(AllowedOrigins origins, Refusals refusals) {
        this.origins = origins;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        boolean socket = context.normalizedPath().equals(LiveSocket.PATH);
        if (socket && !isAgent(context) && !origins.allows(header(context, "Origin"), header(context, "Host"))) {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/json;charset=UTF-8")
                    .end(Json.encode(refusals.tell(Way.SOCKET, ErrorCode.ORIGIN_NOT_ALLOWED)));
            return;
        }
        context.next();
    }

    private static boolean isAgent(RoutingContext context) {
        return header(context, "Origin").isEmpty()
                && context.queryParam("ticket").stream().anyMatch(SocketTickets::isAgents);
    }

    private static String header(RoutingContext context, String name) {
        String value = context.request().getHeader(name);
        return value == null ? "" : value;
    }
}
