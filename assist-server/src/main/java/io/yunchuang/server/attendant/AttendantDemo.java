package io.yunchuang.server.attendant;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AttendantPins;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives every centre a made-up attendant. */
@ApplicationScoped
class AttendantDemo {
    private static final String AUTHOR = "demo";

    private final DemoConfig config;
    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final AttendantPins pins;
    private final Clock clock;

    AttendantDemo(
            DemoConfig config,
            Mutiny.SessionFactory sessions,
            WindowRegistry windows,
            AttendantPins pins,
            Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.windows = windows;
        this.pins = pins;
        this.clock = clock;
    }

    /** After the windows. */
    void load(@Observes @Priority(400) StartupEvent start) throws Throwable {
        if (config.enabled()) {
            VertxContextSupport.subscribeAndAwait(this::loadIfEmpty);
        }
    }

    private Uni<Void> loadIfEmpty() {
        return sessions.withSession(
                        session -> session.createSelectionQuery("select count(*) from AttendantRow", Long.class)
                                .getSingleResult())
                .chain(count -> count > 0
                        ? Uni.createFrom().voidItem()
                        : windows.centreNames().chain(centres -> fill(centres.keySet())));
    }

    private Uni<Void> fill(Collection<CentreId> centres) {
        List<AttendantRow> rows = centres.stream().map(this::row).toList();
        List<StaffId> attendants = rows.stream().map(AttendantRow::staffId).toList();
        return sessions.withTransaction(session -> session.persistAll(rows.toArray())
                .chain(session::flush)
                .chain(() -> pins.setForAll(attendants, new Pin(config.attendantPin()))));
    }

    private AttendantRow row(CentreId centre) {
        AttendantRow row = new AttendantRow();
        row.id = centre.value().replaceFirst("^centre-", "attendant-") + "-1";
        row.centre = centre.value();
        row.nameZh = "陈洁";
        row.nameEn = "Chen Jie";
        row.demo = true;
        row.version = 1;
        row.changedBy = AUTHOR;
        row.changedAt = clock.instant();
        return row;
    }
}
