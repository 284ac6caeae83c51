package io.yunchuang.server.call;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;

/** Meets the calls' deadlines. They are data in the rows, so a restart forgets none of them. */
@ApplicationScoped
class CallDeadlines {
    private static final int AT_ONCE = 100;

    private final CallStore store;
    private final CallService calls;
    private final CallConfig config;
    private final EventLoops loops;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private long timer;

    CallDeadlines(CallStore store, CallService calls, CallConfig config, EventLoops loops, Vertx vertx) {
        this.store = store;
        this.calls = calls;
        this.config = config;
        this.loops = loops;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(config.deadlineCheck().toMillis(), tick -> check());
    }

    void end(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** One check at a time; a check that takes longer than the period is not overtaken. */
    private void check() {
        if (running.compareAndSet(false, true)) {
            loops.start("Meeting deadlines", () -> meetDue().onTermination().invoke(() -> running.set(false)));
        }
    }

    private Uni<Void> meetDue() {
        return store.due(AT_ONCE)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::meet)
                        .collect()
                        .last());
    }

    private Uni<Void> meet(CallId call) {
        return calls.apply(call, Actor.SERVER, new CallCommand.MeetDeadline())
                .onFailure(Refusal.class)
                .recoverWithNull();
    }
}
