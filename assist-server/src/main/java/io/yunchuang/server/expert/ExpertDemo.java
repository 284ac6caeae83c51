package io.yunchuang.server.expert;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.text.CsvTable;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes the made-up clerks of every city, and nobody else, experts of two departments there. */
@ApplicationScoped
class ExpertDemo {
    private static final String AUTHOR = "demo";

    private final DemoConfig config;
    private final Mutiny.SessionFactory sessions;
    private final StaffDirectory staff;
    private final Clock clock;

    ExpertDemo(DemoConfig config, Mutiny.SessionFactory sessions, StaffDirectory staff, Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.staff = staff;
        this.clock = clock;
    }

    /** After the staff. */
    void load(@Observes @Priority(400) StartupEvent start) throws Throwable {
        if (config.enabled()) {
            VertxContextSupport.subscribeAndAwait(this::loadIfEmpty);
        }
    }

    private Uni<Void> loadIfEmpty() {
        return sessions.withSession(
                        session -> session.createSelectionQuery("select count(*) from ExpertRow", Long.class)
                                .getSingleResult())
                .chain(count ->
                        count > 0 ? Uni.createFrom().voidItem() : staff.clerks().chain(this::fill));
    }

    private Uni<Void> fill(List<ClerkProfile> clerks) {
        Map<String, ClerkProfile> known =
                clerks.stream().collect(Collectors.toMap(clerk -> clerk.id().value(), Function.identity()));
        Object[] rows = CsvTable.read("/expert/demo-experts.csv").stream()
                .flatMap(line -> row(line, Optional.ofNullable(known.get(field(line, "staff")))))
                .toArray();
        return sessions.withTransaction(session -> session.persistAll(rows));
    }

    private Stream<ExpertRow> row(Map<String, String> line, Optional<ClerkProfile> clerk) {
        return clerk.stream().map(who -> {
            ExpertRow row = new ExpertRow();
            row.staff = who.id().value();
            row.become(
                    new Expertise(who.city(), categories(line), Set.of()),
                    new Localized(field(line, "department_zh"), field(line, "department_en")));
            row.demo = true;
            row.version = 1;
            row.changedBy = AUTHOR;
            row.changedAt = clock.instant();
            return row;
        });
    }

    private static Set<CategoryCode> categories(Map<String, String> line) {
        return Arrays.stream(field(line, "categories").split(" "))
                .map(CategoryCode::new)
                .collect(Collectors.toSet());
    }

    private static String field(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }
}
