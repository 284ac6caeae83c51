package io.yunchuang.server.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.text.CsvTable;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Fills an empty catalogue: the items and categories of the standard always, for managers to publish them city by city;
 * sheets for every city only in the demo.
 */
@ApplicationScoped
class CatalogueStart {
    private static final Logger LOG = Logger.getLogger(CatalogueStart.class);
    private static final int BATCH = 200;

    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final ItemIndexCache cache;
    private final DemoConfig demo;
    private final ObjectMapper json;
    private final Clock clock;

    CatalogueStart(
            Mutiny.SessionFactory sessions,
            WindowRegistry windows,
            ItemIndexCache cache,
            DemoConfig demo,
            ObjectMapper json,
            Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.cache = cache;
        this.demo = demo;
        this.json = json;
        this.clock = clock;
    }

    void load(@Observes @Priority(200) StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> loadStandard().chain(this::loadDemo).chain(cache::reload));
    }

    private Uni<Void> loadStandard() {
        List<ItemRow> items = items();
        List<ItemRevisionRow> revisions =
                items.stream().map(ItemRevisionRow::of).toList();
        return ifEmpty(
                "ItemRow",
                session -> session.insertAll(BATCH, categories().toArray())
                        .chain(() -> session.insertAll(BATCH, items.toArray()))
                        .chain(() -> session.insertAll(BATCH, revisions.toArray()))
                        .invoke(() -> LOG.info("Service items of the standard loaded")));
    }

    private Uni<Void> loadDemo() {
        if (!demo.enabled()) {
            return Uni.createFrom().voidItem();
        }
        return windows.cities()
                .chain(cities -> ifEmpty(
                        "ItemVersionRow",
                        session -> session.insertAll(BATCH, sheets(cities).toArray())
                                .invoke(() -> LOG.info("Demo item sheets loaded"))));
    }

    private Uni<Void> ifEmpty(String entity, Function<Mutiny.StatelessSession, Uni<Void>> fill) {
        return sessions.withStatelessTransaction(
                session -> session.createSelectionQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult()
                        .chain(rows -> rows > 0 ? Uni.createFrom().voidItem() : fill.apply(session)));
    }

    private static List<CategoryRow> categories() {
        List<Map<String, String>> rows = CsvTable.read("/catalogue/categories.csv");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    CategoryRow category = new CategoryRow();
                    category.code = rows.get(i).get("code");
                    category.position = i + 1;
                    category.nameZh = rows.get(i).get("name_zh");
                    category.nameEn = rows.get(i).get("name_en");
                    return category;
                })
                .toList();
    }

    private List<ItemRow> items() {
        Instant now = clock.instant();
        return CsvTable.read("/catalogue/items.csv").stream()
                .map(row -> item(row, now))
                .toList();
    }

    private static ItemRow item(Map<String, String> row, Instant now) {
        ItemRow item = new ItemRow();
        item.number = Integer.parseInt(row.get("number"));
        item.nameZh = row.get("name_zh");
        item.nameEn = row.get("name_en");
        item.pinyin = Pinyin.of(item.nameZh);
        item.initials = Pinyin.initials(item.pinyin);
        item.category = row.get("category");
        item.frequent = row.get("frequent").equals("yes");
        item.changedBy = "standard";
        item.changedAt = now;
        return item;
    }

    private List<ItemVersionRow> sheets(List<City> cities) {
        DemoSheets demoSheets = DemoSheets.load(json);
        Instant now = clock.instant();
        StaffId author = new StaffId("demo");
        return items().stream()
                .flatMap(item -> IntStream.range(0, cities.size())
                        .mapToObj(city -> ItemVersionRow.first(
                                item.number,
                                cities.get(city).code(),
                                demoSheets.sheet(item.number, item.name(), new CategoryCode(item.category), city),
                                true,
                                author,
                                now)))
                .toList();
    }
}
