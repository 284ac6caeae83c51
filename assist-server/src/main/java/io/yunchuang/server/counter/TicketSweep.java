package io.yunchuang.server.counter;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.window.WindowRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Closes what past days have left open and forgets what people wrote when its time is over. Safe on every node at once. */
@ApplicationScoped
class TicketSweep {
    private static final Logger LOG = Logger.getLogger(TicketSweep.class);

    private final Mutiny.SessionFactory sessions;
    private final TicketMoves moves;
    private final TicketViews views;
    private final WindowRegistry windows;
    private final CounterNews news;
    private final CounterConfig config;
    private final Clock clock;
    private final AtomicReference<LocalDate> shownDay = new AtomicReference<>(LocalDate.MIN);

    TicketSweep(
            Mutiny.SessionFactory sessions,
            TicketMoves moves,
            TicketViews views,
            WindowRegistry windows,
            CounterNews news,
            CounterConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.moves = moves;
        this.views = views;
        this.windows = windows;
        this.news = news;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{yunchuang.counter.sweep-every}",
            delayed = "{yunchuang.counter.sweep-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        LocalDate today = views.today();
        LocalDate keptFrom = today.minusDays(config.keepNotes().toDays());
        return sessions.withTransaction(session -> moves.expireBefore(session, today, clock.instant())
                        .call(() -> moves.wipeNotesBefore(session, keptFrom)))
                .invoke(expired -> {
                    if (expired > 0) {
                        LOG.infof("Closed %d tickets of past days", expired);
                    }
                })
                .chain(() -> beginDay(today));
    }

    /** With a new day every counter and display starts empty. */
    private Uni<Void> beginDay(LocalDate today) {
        if (today.equals(shownDay.getAndSet(today))) {
            return Uni.createFrom().voidItem();
        }
        return windows.counters()
                .flatMap(counters -> Multi.createFrom()
                        .iterable(counters)
                        .onItem()
                        .transformToUniAndConcatenate(counter -> news.refresh(counter.id()))
                        .collect()
                        .last());
    }
}
