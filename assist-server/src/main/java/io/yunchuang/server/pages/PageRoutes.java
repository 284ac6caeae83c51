package io.yunchuang.server.pages;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The addresses that the pages' own router draws: each is answered with the one page that holds it. */
final class PageRoutes {
    /** As in {@code web-console/src/shell/routes.tsx}. */
    private static final List<String> PAGES = List.of(
            "/kiosk",
            "/attendant",
            "/clerk",
            "/counter",
            "/display",
            "/probe",
            "/manager",
            "/manager/*",
            "/login",
            "/setup",
            "/ticket/*");

    private static final String PAGE = "/index.html";

    void install(@Observes Router router) {
        PAGES.forEach(path -> router.route(HttpMethod.GET, path).handler(PageRoutes::servePage));
    }

    private static void servePage(RoutingContext request) {
        request.reroute(PAGE);
    }
}
