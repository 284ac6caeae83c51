package io.yunchuang.server.window;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.cache.LastKnown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The last known directory. Read anew after every edit here, and regularly for the edits of other nodes. */
@ApplicationScoped
class DirectoryCache {
    private final LastKnown<WindowDirectory> directory;

    DirectoryCache(WindowStore store) {
        directory = new LastKnown<>("windows", store::read);
    }

    /** The last known directory. */
    Uni<WindowDirectory> directory() {
        return directory.get();
    }

    /** Reads the directory anew. */
    Uni<WindowDirectory> reload() {
        return directory.reload();
    }

    void refreshRegularly(@Observes StartupEvent start, Scheduler scheduler, WindowConfig config) {
        scheduler
                .newJob("refresh the windows")
                .setInterval(config.refreshEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> directory.refresh())
                .schedule();
    }
}
