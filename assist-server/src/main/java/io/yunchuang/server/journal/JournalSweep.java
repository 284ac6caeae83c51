package io.yunchuang.server.journal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the entries that are due; what a stopped server has left is made by the next one. */
@ApplicationScoped
class JournalSweep {
    private static final int AT_ONCE = 100;

    private final ControlJournal journal;
    private final EventLoops loops;

    JournalSweep(ControlJournal journal, EventLoops loops) {
        this.journal = journal;
        this.loops = loops;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return loops.run(this::enterDue);
    }

    /** Enters what is due now. */
    Uni<Void> enterDue() {
        return journal.toEnter(AT_ONCE)
                .chain(leases -> Multi.createFrom()
                        .iterable(leases)
                        .onItem()
                        .transformToUniAndConcatenate(journal::enter)
                        .collect()
                        .last());
    }
}
