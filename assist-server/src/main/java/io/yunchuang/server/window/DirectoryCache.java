package io.yunchuang.server.window;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.cache.LastKnown;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;

/** The last known directory. Read anew after every edit here, and regularly for the edits of other nodes. */
@ApplicationScoped
class DirectoryCache {
    private final LastKnown<WindowDirectory> directory;
    private final Event<KioskChanged> changes;

    DirectoryCache(WindowStore store, Event<KioskChanged> changes) {
        this.directory = new LastKnown<>("windows", store::read);
        this.changes = changes;
    }

    /** The last known directory. */
    Uni<WindowDirectory> directory() {
        return directory.get();
    }

    /** Reads the directory anew. */
    Uni<WindowDirectory> reload() {
        return telling(directory.reload());
    }

    /** What was not known before is nothing new to a page: it has just been told. */
    private <T> Uni<T> telling(Uni<T> reading) {
        return Uni.createFrom().deferred(() -> {
            Optional<WindowDirectory> before = directory.last();
            return reading.invoke(() -> before.ifPresent(this::tellSince));
        });
    }

    private void tellSince(WindowDirectory before) {
        Map<KioskId, KioskPlace> now = directory.last().orElseThrow().kiosks();
        now.values().stream()
                .filter(kiosk -> !kiosk.equals(before.kiosks().get(kiosk.id())))
                .forEach(kiosk -> changes.fire(new KioskChanged(kiosk.id())));
    }

    void refreshRegularly(@Observes StartupEvent start, Scheduler scheduler, WindowConfig config) {
        scheduler
                .newJob("refresh the windows")
                .setInterval(config.refreshEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> telling(directory.refresh()))
                .schedule();
    }
}
