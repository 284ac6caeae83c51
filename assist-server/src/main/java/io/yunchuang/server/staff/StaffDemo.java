package io.yunchuang.server.staff;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.text.CsvTable;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Gives every city two clerks for its virtual window and two people for its counter, and all of them a manager. */
@ApplicationScoped
class StaffDemo {
    private static final Logger LOG = Logger.getLogger(StaffDemo.class);
    private static final String AUTHOR = "demo";
    private static final int QUALIFIED_YEARS = 3;
    private static final Localized HEAD_OFFICE = new Localized("跨省通办管理办公室", "Cross-province service office");

    private final DemoConfig config;
    private final Mutiny.SessionFactory sessions;
    private final StaffStore store;
    private final WindowRegistry windows;
    private final Keys keys;
    private final Clock clock;

    StaffDemo(
            DemoConfig config,
            Mutiny.SessionFactory sessions,
            StaffStore store,
            WindowRegistry windows,
            Keys keys,
            Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.store = store;
        this.windows = windows;
        this.keys = keys;
        this.clock = clock;
    }

    void load(@Observes @Priority(300) StartupEvent start) throws Throwable {
        if (config.enabled()) {
            VertxContextSupport.subscribeAndAwait(this::loadIfEmpty);
        }
    }

    private Uni<Void> loadIfEmpty() {
        return store.count()
                .chain(count ->
                        count > 0 ? Uni.createFrom().voidItem() : offices().chain(this::fill));
    }

    private Uni<Void> fill(Map<String, Localized> offices) {
        List<StaffRow> rows = CsvTable.read("/staff/demo-staff.csv").stream()
                .map(demo -> row(demo, offices))
                .toList();
        return sessions.withTransaction(session -> store.add(rows)
                        .chain(session::flush)
                        .chain(() -> keys.setPassword(
                                rows.stream().map(StaffRow::staffId).toList(), config.password())))
                .invoke(() -> LOG.infof("%d demo members of staff loaded", rows.size()));
    }

    /** The centre of each window, by window id: what a citizen sees beside the name of a clerk. */
    private Uni<Map<String, Localized>> offices() {
        return windows.virtualWindows()
                .chain(virtual -> windows.counters().map(counters -> {
                    Map<String, Localized> offices = new HashMap<>();
                    for (VirtualWindow window : virtual) {
                        offices.put(window.id().value(), window.centreName());
                    }
                    for (CounterWindow window : counters) {
                        offices.put(window.id().value(), window.centreName());
                    }
                    return offices;
                }));
    }

    private StaffRow row(Map<String, String> demo, Map<String, Localized> offices) {
        Role role = Role.valueOf(field(demo, "role"));
        StaffRow row = new StaffRow();
        row.id = field(demo, "id");
        row.role = role;
        row.become(new StaffDetails(
                new Localized(field(demo, "name_zh"), field(demo, "name_en")),
                offices.getOrDefault(field(demo, "window"), HEAD_OFFICE),
                field(demo, "phone"),
                filled(field(demo, "window")).map(WindowId::new),
                filled(field(demo, "cover")).map(Cover::valueOf),
                Set.of(),
                role == Role.CLERK ? Optional.of(today().plusYears(QUALIFIED_YEARS)) : Optional.empty()));
        row.demo = true;
        row.changedBy = AUTHOR;
        row.changedAt = clock.instant();
        return row;
    }

    private static String field(Map<String, String> demo, String column) {
        return Objects.requireNonNull(demo.get(column), column);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
    }

    private static Optional<String> filled(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
