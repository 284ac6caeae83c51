package io.yunchuang.server.queue;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Brings waiting calls and free clerks together. It only chooses: whether a choice holds is decided by the transaction
 * behind {@link OfferDesk}. Choices of one city are made one after the other, so that two of them seldom want the same
 * clerk; across nodes the transaction refuses the loser, who chooses again.
 */
@ApplicationScoped
public class Dispatcher {
    /** Choosing again after a lost race is normal; so many times in a row is not, and the sweep comes by anyway. */
    private static final int TRIES = 5;

    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final int IDLE_PER_SWEEP = 20;
    private static final String ANYWHERE = "anywhere";

    private final Matching matching;
    private final OfferDesk desk;
    private final EventLoops loops;
    private final Lanes<String> cities;

    Dispatcher(Matching matching, OfferDesk desk, EventLoops loops) {
        this.matching = matching;
        this.desk = desk;
        this.loops = loops;
        this.cities = new Lanes<>(loops, "Dispatching");
    }

    /** A call waits in that city's queue: find a clerk. */
    public void callWaits(CallId call, CityCode permitCity) {
        cities.runOnce(permitCity.value(), call, () -> serveCall(call, TRIES));
    }

    /** A clerk may be free: find a call. */
    public void clerkIsFree(StaffId clerk) {
        cities.runOnce(ANYWHERE, clerk, () -> serveClerk(clerk, TRIES));
    }

    /** What came of looking for a free clerk's next call. */
    private sealed interface Turn {
        /** It rings at him. */
        record Given(CallId call) implements Turn {}

        /** Somebody else was faster, with the call or with the clerk. */
        record Lost() implements Turn {}

        /** No call waits for him. */
        record Nothing() implements Turn {}
    }

    /** The clerk found for a call takes the call that is first for him, which may be an earlier one. */
    private Uni<Void> serveCall(CallId call, int tries) {
        return matching.clerkFor(call)
                .chain(found -> found.isEmpty() || tries == 0
                        ? Uni.createFrom().voidItem()
                        : giveNext(found.get())
                                .chain(turn -> turn.equals(new Turn.Given(call))
                                        ? Uni.createFrom().voidItem()
                                        : serveCall(call, tries - 1)));
    }

    private Uni<Void> serveClerk(StaffId clerk, int tries) {
        return giveNext(clerk).chain(turn -> switch (turn) {
            case Turn.Given given -> Uni.createFrom().voidItem();
            case Turn.Nothing nothing -> Uni.createFrom().voidItem();
            case Turn.Lost lost -> tries == 0 ? Uni.createFrom().voidItem() : serveClerk(clerk, tries - 1);
        });
    }

    /** Offers the clerk his next call. */
    private Uni<Turn> giveNext(StaffId clerk) {
        return matching.callFor(clerk)
                .chain(next -> next.map(call -> desk.offer(call, clerk)
                                .<Turn>map(done -> done ? new Turn.Given(call) : new Turn.Lost()))
                        .orElseGet(() -> Uni.createFrom().item(new Turn.Nothing())));
    }

    /** Widened searches, and whatever a lost message or a stopped server has left behind. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return loops.run(() -> matching.widened(SWEEP.multipliedBy(2))
                .invoke(calls -> calls.forEach(call -> cities.runOnce(ANYWHERE, call, () -> serveCall(call, TRIES))))
                .chain(() -> matching.longestIdle(IDLE_PER_SWEEP))
                .invoke(clerks -> clerks.forEach(this::clerkIsFree))
                .replaceWithVoid());
    }

    /** Calls that nobody of their target can take are for anybody. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> widenLostTransfers() {
        return loops.run(() -> matching.withoutTarget().chain(calls -> each(calls, desk::loseTarget)));
    }

    /** Calls that nobody on duty can take go to the counter. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sendUncoveredToCounter() {
        return loops.run(() -> matching.withoutCover().chain(calls -> each(calls, desk::loseCover)));
    }

    private static Uni<Void> each(List<CallId> calls, Function<CallId, Uni<Void>> what) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(call -> what.apply(call))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
