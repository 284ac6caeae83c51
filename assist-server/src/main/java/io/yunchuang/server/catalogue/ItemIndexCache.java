package io.yunchuang.server.catalogue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.cache.LastKnown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The last known items and categories. Read anew after every edit here, and regularly for the edits of other nodes. */
@ApplicationScoped
class ItemIndexCache {
    private final LastKnown<ItemIndex> index;

    ItemIndexCache(CatalogueStore store) {
        index = new LastKnown<>("items", store::index);
    }

    Uni<ItemIndex> index() {
        return index.get();
    }

    /** Reads the items anew. */
    Uni<ItemIndex> reload() {
        return index.reload();
    }

    void refreshRegularly(@Observes StartupEvent start, Scheduler scheduler, CatalogueConfig config) {
        scheduler
                .newJob("refresh the items")
                .setInterval(config.refreshEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> index.refresh())
                .schedule();
    }
}
