package io.yunchuang.server.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.media.bridge.BridgeChannels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every answer tells the browser about what our pages may do, and how long a file of theirs may be kept. */
@ApplicationScoped
class PageHeaders {
    /** Before everything that answers. */
    private static final int PRIORITY = 1_000;

    /** Names of files below it contain a hash of their content. */
    private static final String HASHED = "/assets/";

    /** The kiosk's page talks to the agent beside its browser, on a port that the agent chooses. */
    private static final String CONNECTIONS = "connect-src 'self' ws://127.0.0.1:*";

    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            // Ant Design writes its styles while the page runs.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Permissions-Policy",
            "camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), autoplay=(self),"
                    + " geolocation=(), payment=(), usb=(), serial=(), bluetooth=()",
            // A ticket's token stands in an address and must not travel on.
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private final String contentSecurity;

    @Inject
    PageHeaders(BridgeChannels channels) {
        this(channels.origins());
    }

    /** @param origins to which pages may connect, too */
    PageHeaders(List<String> origins) {
        String bridges = origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
        contentSecurity = CONTENT_SECURITY + "; " + CONNECTIONS + bridges;
    }

    void install(@Observes Filters filters) {
        filters.register(this::add, PRIORITY);
    }

    void add(RoutingContext request) {
        String path = request.request().path();
        // The handler of static files sets its own Cache-Control: ours has to come last.
        request.addHeadersEndHandler(ignored -> set(request.response().headers(), path));
        request.next();
    }

    private void set(MultiMap headers, String path) {
        setUnlessSaid(headers, "Content-Security-Policy", contentSecurity);
        HEADERS.forEach((name, value) -> setUnlessSaid(headers, name, value));
        if (path.startsWith(HASHED)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else if (path.startsWith("/api/")) {
            keepNothingUnlessSaid(headers);
        } else {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    /** An answer that is stricter with itself stays so. */
    private static void setUnlessSaid(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** An answer that never changes says itself that it may be kept; every other may be personal. */
    private static void keepNothingUnlessSaid(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
