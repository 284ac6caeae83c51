package io.yunchuang.server.capture;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.call.CallParticipants;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Destroys the captures of calls that were over long enough ago: first the call's key, so that nothing can be read any
 * more, then what it sealed. Also wraps keys anew after a rotation of the master key.
 */
@ApplicationScoped
class CaptureRetention {
    private static final Logger LOG = Logger.getLogger(CaptureRetention.class);
    private static final int AT_ONCE = 500;

    private final Mutiny.SessionFactory sessions;
    private final CaptureStore store;
    private final CallKeys keys;
    private final KeySafe safe;
    private final CallParticipants participants;
    private final Audit audit;
    private final CaptureConfig config;
    private final EventLoops loops;
    private final Clock clock;

    CaptureRetention(
            Mutiny.SessionFactory sessions,
            CaptureStore store,
            CallKeys keys,
            KeySafe safe,
            CallParticipants participants,
            Audit audit,
            CaptureConfig config,
            EventLoops loops,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.keys = keys;
        this.safe = safe;
        this.participants = participants;
        this.audit = audit;
        this.config = config;
        this.loops = loops;
        this.clock = clock;
    }

    @Scheduled(
            every = "{yunchuang.capture.sweep-every}",
            delayed = "{yunchuang.capture.sweep-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return loops.run(() -> destroyOld().chain(this::rewrapOld)).replaceWithVoid();
    }

    /** Gives of how many calls. */
    Uni<Integer> destroyOld() {
        Instant limit = clock.instant().minus(config.keepFor());
        return sessions.withSession(session -> store.keysMadeBefore(session, limit, AT_ONCE))
                .chain(calls -> participants.overBefore(calls, limit))
                .chain(over -> each(over, this::destroyKey).replaceWith(over.size()))
                .call(() -> sessions.withTransaction(store::removeOrphans))
                .invoke(destroyed -> {
                    if (destroyed > 0) {
                        LOG.infof("Destroyed the captures of %d calls whose time is over", destroyed);
                    }
                });
    }

    private Uni<Void> destroyKey(CallId call) {
        return sessions.withTransaction(session -> store.removeKey(session, call)
                .chain(() -> audit.record(
                        Audit.SYSTEM, "capture.destroyed", call.value().toString())));
    }

    /** Gives how many keys were wrapped anew. */
    Uni<Integer> rewrapOld() {
        return safe.keys()
                .map(master -> sessions.withSession(session ->
                                store.keysNotOf(session, master.current().id(), AT_ONCE))
                        .chain(this::rewrapAll))
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    private Uni<Integer> rewrapAll(List<CallId> calls) {
        return each(calls, this::rewrap).replaceWith(calls.size()).invoke(wrapped -> {
            if (wrapped > 0) {
                LOG.infof("Wrapped the keys of %d calls with the current master key", wrapped);
            }
        });
    }

    /** A key whose master key is not there stays as it is: it may come back. */
    private Uni<Void> rewrap(CallId call) {
        return sessions.withTransaction(session -> store.lockedKey(session, call)
                        .invoke(found -> found.ifPresent(keys::rewrap))
                        .replaceWithVoid())
                .onFailure(Refusal.class)
                .invoke(missing -> LOG.warnf(
                        "The captures of call %s cannot be read: set yunchuang.capture.earlier-master-keys", call))
                .onFailure(Refusal.class)
                .recoverWithNull();
    }

    private static Uni<Void> each(Collection<CallId> calls, Function<CallId, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last();
    }
}
