package io.yunchuang.server.dialtest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks after alarms of which no test speaks any more. */
@ApplicationScoped
class AlarmUpkeep {
    private final DialTestAlarms alarms;
    private final AlarmStore store;
    private final DialTestConfig config;
    private final EventLoops loops;
    private final Clock clock;

    AlarmUpkeep(DialTestAlarms alarms, AlarmStore store, DialTestConfig config, EventLoops loops, Clock clock) {
        this.alarms = alarms;
        this.store = store;
        this.config = config;
        this.loops = loops;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> endOfRemoved() {
        return loops.run(alarms::endOfRemoved);
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return loops.run(this::forgetOld);
    }

    /** Forgets alarms that have been over for as long as results are kept. */
    Uni<Void> forgetOld() {
        return store.removeEndedBefore(clock.instant().minus(config.keepFor())).replaceWithVoid();
    }
}
