package io.yunchuang.server.dialtest;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.call.CallService;
import io.yunchuang.server.call.PeopleNeeded;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.live.LiveConfig;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestCommand;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Gives tests their turns, meets their deadlines, and ends them for whoever needs what they use. Turns and deadlines are data in
 * the rows, so that several nodes do each of it once and a restart forgets none.
 */
@ApplicationScoped
class DialTestTurns {
    private static final int AT_ONCE = 20;

    private final DialTests tests;
    private final DialTestStore store;
    private final DialTestPlans plans;
    private final CallService calls;
    private final LiveViews live;
    private final LiveConfig liveConfig;
    private final DialTestConfig config;
    private final EventLoops loops;
    private final Clock clock;

    DialTestTurns(
            DialTests tests,
            DialTestStore store,
            DialTestPlans plans,
            CallService calls,
            LiveViews live,
            LiveConfig liveConfig,
            DialTestConfig config,
            EventLoops loops,
            Clock clock) {
        this.tests = tests;
        this.store = store;
        this.plans = plans;
        this.calls = calls;
        this.live = live;
        this.liveConfig = liveConfig;
        this.config = config;
        this.loops = loops;
        this.clock = clock;
    }

    /** What the server before this one has begun hangs on sockets that are lost. Of other nodes nothing is known here. */
    void begin(@Observes StartupEvent started) {
        if (liveConfig.singleNode()) {
            loops.start("Ending dial-tests of the server before", this::endAll);
        }
    }

    /** Ends everything that goes on. */
    Uni<Void> endAll() {
        return store.goingOn()
                .chain(ids -> tests.applyToAll(ids, new DialTestCommand.Interrupt(DialTestEnd.SERVER_RESTARTED)));
    }

    /** A citizen always goes first. */
    void needed(@Observes PeopleNeeded people) {
        loops.start("Ending dial-tests for a call", () -> endFor(people));
    }

    private Uni<Void> endFor(PeopleNeeded people) {
        DialTestCommand end = new DialTestCommand.Interrupt(DialTestEnd.CALL);
        return store.goingOnAt(people.kiosk())
                .chain(ids -> tests.applyToAll(ids, end))
                .chain(() -> store.goingOnAt(people.clerks()))
                .chain(ids -> tests.applyToAll(ids, end));
    }

    @Scheduled(
            every = "${yunchuang.dialtest.check-every:1s}",
            delayed = "${yunchuang.dialtest.check-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return loops.run(() -> meetDeadlines().chain(this::askForDue).chain(this::giveTurns));
    }

    Uni<Void> meetDeadlines() {
        Instant now = clock.instant();
        return store.due(now, AT_ONCE)
                .chain(ids -> DialTests.each(
                        ids,
                        id -> store.lineMoved(id, now, config.turnTime())
                                .chain(moved -> tests.apply(id, new DialTestCommand.MeetDeadline(moved)))
                                .replaceWithVoid()));
    }

    /** What the plans want now. */
    Uni<Void> askForDue() {
        return plans.takeDue()
                .chain(due -> DialTests.each(
                        due,
                        each -> tests.ask(
                                        each.pairs(),
                                        new DialTests.Order(
                                                Optional.of(each.plan()),
                                                Audit.SYSTEM,
                                                each.mode(),
                                                each.line(),
                                                each.limits()))
                                .replaceWithVoid()));
    }

    Uni<Void> giveTurns() {
        return tests.giveTurns(AT_ONCE).chain(given -> DialTests.each(given, this::wake));
    }

    /** A kiosk that is not there or busy is not told at all. */
    private Uni<Void> wake(DialTest test) {
        String kiosk = test.kiosk().value();
        return live.connected(Role.KIOSK, Set.of(kiosk)).chain(connected -> {
            if (!connected.contains(kiosk)) {
                return end(test, new DialTestCommand.Fail(DialTestFault.KIOSK_OFFLINE));
            }
            return calls.isFree(test.kiosk())
                    .chain(free -> free
                            ? Uni.createFrom().voidItem().invoke(() -> tests.tell(test))
                            : end(test, new DialTestCommand.Interrupt(DialTestEnd.KIOSK_IN_USE)));
        });
    }

    private Uni<Void> end(DialTest test, DialTestCommand command) {
        return tests.apply(test.id(), command).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return loops.run(() -> store.removeFinishedBefore(clock.instant().minus(config.keepFor()))
                .replaceWithVoid());
    }
}
