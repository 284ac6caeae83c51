package io.yunchuang.server.window;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** The last known directory. Read anew after every edit here, and regularly for the edits of other nodes. */
@ApplicationScoped
class DirectoryCache {
    private static final Logger LOG = Logger.getLogger(DirectoryCache.class);

    private final WindowStore store;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, Optional.empty()));

    DirectoryCache(WindowStore store) {
        this.store = store;
    }

    /** A directory and the number of the read that brought it; a slow older read never replaces a newer one. */
    private record Known(long read, Optional<WindowDirectory> directory) {}

    /** The last known directory; read from the database only when there is none yet. */
    Uni<WindowDirectory> directory() {
        return known.get().directory().map(Uni.createFrom()::item).orElseGet(this::reload);
    }

    /** Reads the directory anew. */
    Uni<WindowDirectory> reload() {
        return Uni.createFrom().deferred(() -> {
            long read = reads.incrementAndGet();
            return store.read()
                    .invoke(fresh ->
                            known.updateAndGet(old -> old.read() > read ? old : new Known(read, Optional.of(fresh))));
        });
    }

    void refreshRegularly(@Observes StartupEvent start, Scheduler scheduler, WindowConfig config) {
        scheduler
                .newJob("refresh the windows")
                .setInterval(config.refreshEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> refresh())
                .schedule();
    }

    private Uni<Void> refresh() {
        return reload().replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Keeping the last known windows: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
