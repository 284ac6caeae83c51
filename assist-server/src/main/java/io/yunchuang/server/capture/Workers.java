package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** A few threads of their own for what takes long: no event loop waits, and not more is decoded at once than memory bears. */
@ApplicationScoped
class Workers {
    private final WorkerExecutor threads;

    Workers(Vertx vertx, CaptureConfig config) {
        threads = vertx.createSharedWorkerExecutor("captures", config.workers());
    }

    /** Does the work there and goes on where the caller was. */
    <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(work, false).toCompletionStage());
    }

    @PreDestroy
    void end() {
        threads.close();
    }
}
