package io.yunchuang.server.eventloop;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Runs reactive work that no HTTP request has brought: socket messages, deadlines, dispatching. Each piece gets a Vert.x
 * context of its own, which Hibernate Reactive needs to keep a session on one event loop.
 */
@ApplicationScoped
public class EventLoops {
    private static final Logger LOG = Logger.getLogger(EventLoops.class);

    private final List<Context> loops;
    private final AtomicInteger next = new AtomicInteger();

    EventLoops(Vertx vertx) {
        VertxInternal internal = (VertxInternal) vertx;
        loops = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> (Context) internal.createEventLoopContext())
                .toList();
    }

    /** The work, on a fresh context of one of the event loops. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        Context loop = loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
        return Uni.createFrom().emitter(emitter -> {
            Context own = VertxContext.createNewDuplicatedContext(loop);
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(
                    ignored -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }

    /** Starts the work and logs how it failed, if it did; for work that somebody repeats anyway. */
    public void start(String what, Supplier<Uni<Void>> work) {
        run(work).subscribe().with(done -> {}, failure -> LOG.warnf("%s: %s", what, failure.toString()));
    }
}
