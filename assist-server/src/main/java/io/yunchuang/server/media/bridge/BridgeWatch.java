package io.yunchuang.server.media.bridge;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.call.BridgeId;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after the bridges: how they are, and that nothing is left on them. */
@ApplicationScoped
class BridgeWatch {
    private final BridgePool pool;
    private final Conferences conferences;
    private final EventLoops loops;
    private final Lanes<BridgeId> lanes;

    BridgeWatch(BridgePool pool, Conferences conferences, EventLoops loops) {
        this.pool = pool;
        this.conferences = conferences;
        this.loops = loops;
        this.lanes = new Lanes<>(loops, "Looking at a media bridge");
    }

    /** Once a second, so that a talk is without its bridge for hardly longer than the pages' own patience. */
    @Scheduled(every = "1s")
    void look() {
        // Each for itself: one that does not answer must not keep the others waiting.
        pool.all().forEach(bridge -> lanes.runOnce(bridge.id(), "look", () -> look(bridge)));
    }

    private Uni<Void> look(Bridge bridge) {
        return bridge.look()
                .chain(lost ->
                        lost ? conferences.lose(bridge.id()) : Uni.createFrom().voidItem());
    }

    /** What a crashed server has left behind. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return pool.isEmpty() ? Uni.createFrom().voidItem() : loops.run(conferences::sweep);
    }
}
