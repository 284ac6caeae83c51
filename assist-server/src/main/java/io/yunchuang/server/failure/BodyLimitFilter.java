package io.yunchuang.server.failure;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a request that says itself that it is longer than any may be, before anything of it is read: in words, where
 * Quarkus would answer with the bare status. One that does not say how long it is ends in that when it has become too long.
 */
final class BodyLimitFilter {
    /** Before whoever looks at the request more closely. */
    private static final int PRIORITY = 400;

    private final long most;
    private final Refusals refusals;

    BodyLimitFilter(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, Refusals refusals) {
        this.most = most.asLongValue();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused what is no number already.
        if (length == null || Long.parseLong(length) <= most) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                // What follows is the body that nobody reads, and no next request.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Json.encode(refusals.tell(Way.HTTP, ErrorCode.MESSAGE_TOO_LARGE)));
    }
}
