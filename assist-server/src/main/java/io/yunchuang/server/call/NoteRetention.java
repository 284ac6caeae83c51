package io.yunchuang.server.call;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes clerks' notes when their time is over; what counts for statistics stays. */
@ApplicationScoped
class NoteRetention {
    private final CallStore store;
    private final CallConfig config;
    private final EventLoops loops;
    private final Clock clock;

    NoteRetention(CallStore store, CallConfig config, EventLoops loops, Clock clock) {
        this.store = store;
        this.config = config;
        this.loops = loops;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetNotes() {
        return loops.run(this::forgetOld).replaceWithVoid();
    }

    /** Gives how many notes were deleted. */
    Uni<Integer> forgetOld() {
        return store.forgetNotes(clock.instant().minus(config.keepNotes()));
    }
}
