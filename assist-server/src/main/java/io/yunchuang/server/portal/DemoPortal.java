package io.yunchuang.server.portal;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.ItemLine;
import io.yunchuang.server.demo.DemoConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A made-up portal, clearly marked as such, and a link to it for every item: in demo mode only. */
@ApplicationScoped
class DemoPortal {
    private static final String PAGE = "/portal/demo-portal.html";
    private static final String AUTHOR = "demo";

    private final DemoConfig demo;
    private final PortalConfig config;
    private final Catalogue catalogue;
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    DemoPortal(DemoConfig demo, PortalConfig config, Catalogue catalogue, Mutiny.SessionFactory sessions, Clock clock) {
        this.demo = demo;
        this.config = config;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        if (demo.enabled()) {
            String page = read();
            router.route(HttpMethod.GET, "/demo-portal").handler(request -> serve(request, page));
        }
    }

    /** After the items; written anew at every start, because the server may have moved to another port. */
    void load(@Observes @Priority(900) StartupEvent start) throws Throwable {
        if (demo.enabled()) {
            VertxContextSupport.subscribeAndAwait(() -> catalogue.items().chain(this::write));
        }
    }

    private Uni<Void> write(List<ItemLine> items) {
        return sessions.withTransaction(session -> session.createMutationQuery("delete from PortalLinkRow where demo")
                .executeUpdate()
                .chain(() -> session.persistAll(items.stream().map(this::row).toArray())));
    }

    private PortalLinkRow row(ItemLine item) {
        PortalLinkRow row = new PortalLinkRow();
        row.id = UUID.randomUUID();
        row.item = item.number();
        row.nameZh = "演示门户（虚构）";
        row.nameEn = "Demo portal (made up)";
        row.url = PortalAddress.of(config.demoUrl(), true).url();
        row.moreHosts = new String[0];
        row.version = 1;
        row.changedBy = AUTHOR;
        row.changedAt = clock.instant();
        row.demo = true;
        return row;
    }

    private static void serve(RoutingContext request, String page) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page);
    }

    private static String read() {
        try (InputStream page = Objects.requireNonNull(DemoPortal.class.getResourceAsStream(PAGE))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
