package io.yunchuang.server.window;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.text.CsvTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Gives every city one demo centre with one virtual window, one counter window and one kiosk. */
@ApplicationScoped
class WindowDemo {
    private static final Logger LOG = Logger.getLogger(WindowDemo.class);
    private static final ServiceHours HOURS = ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final String AUTHOR = "demo";

    private final DemoConfig config;
    private final Mutiny.SessionFactory sessions;
    private final DirectoryCache cache;
    private final Clock clock;

    WindowDemo(DemoConfig config, Mutiny.SessionFactory sessions, DirectoryCache cache, Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.cache = cache;
        this.clock = clock;
    }

    void load(@Observes @Priority(100) StartupEvent start) throws Throwable {
        if (config.enabled()) {
            VertxContextSupport.subscribeAndAwait(this::loadIfEmpty);
        }
    }

    private Uni<Void> loadIfEmpty() {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                                "select count(*) from CentreRow", Long.class)
                        .getSingleResult()
                        .chain(centres -> centres > 0
                                ? Uni.createFrom().voidItem()
                                : session.persistAll(rows()).invoke(() -> LOG.info("Demo windows loaded"))))
                .chain(cache::reload)
                .replaceWithVoid();
    }

    private Object[] rows() {
        List<Map<String, String>> centres = CsvTable.read("/window/demo-centres.csv");
        return centres.stream().flatMap(this::rows).toArray();
    }

    private Stream<PlaceRow> rows(Map<String, String> demo) {
        String slug = demo.get("slug");
        CentreRow centre = place(new CentreRow(), "centre-" + slug, demo.get("name_zh"), demo.get("name_en"), demo);
        centre.city = demo.get("city");
        centre.level = CentreLevel.valueOf(demo.get("level"));
        centre.addressZh = demo.get("address_zh") + "（演示地址）";
        centre.addressEn = demo.get("address_en") + " (demo address)";
        WindowRow counter = window(WindowKind.COUNTER, "counter-" + slug + "-1", centre, demo);
        KioskRow kiosk = place(new KioskRow(), "kiosk-" + slug + "-1", "1 号自助终端", "Kiosk 1", demo);
        kiosk.centre = centre.id;
        kiosk.counterWindow = counter.id;
        kiosk.placeZh = "一楼自助服务区";
        kiosk.placeEn = "Ground floor, self-service area";
        return Stream.of(centre, window(WindowKind.VIRTUAL, "virtual-" + slug + "-1", centre, demo), counter, kiosk);
    }

    private WindowRow window(WindowKind kind, String id, CentreRow centre, Map<String, String> demo) {
        WindowRow row = switch (kind) {
            case VIRTUAL -> place(new WindowRow(), id, "虚拟窗口 1", "Virtual window 1", demo);
            case COUNTER -> place(new WindowRow(), id, "跨省通办 1 号窗口", "Cross-province counter 1", demo);
        };
        row.kind = kind;
        row.centre = centre.id;
        row.placeZh = kind == WindowKind.COUNTER ? demo.get("counter_place_zh") : "";
        row.placeEn = kind == WindowKind.COUNTER ? demo.get("counter_place_en") : "";
        row.workspaceM2 = new BigDecimal("12.0");
        return row;
    }

    private <R extends PlaceRow> R place(R row, String id, String zh, String en, Map<String, String> demo) {
        Instant now = clock.instant();
        row.id = id;
        row.nameZh = zh;
        row.nameEn = en;
        row.phone = demo.get("phone");
        row.hours = HOURS;
        row.demo = true;
        row.changedBy = AUTHOR;
        row.changedAt = now;
        return row;
    }
}
