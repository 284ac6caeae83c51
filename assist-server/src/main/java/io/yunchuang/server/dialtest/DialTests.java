package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestCommand;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestRules;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only writer of dial-tests. A command is one transaction: the row is locked, the rules make the next test, and then both
 * ends are told.
 */
@ApplicationScoped
class DialTests {
    private final Mutiny.SessionFactory sessions;
    private final DialTestStore store;
    private final DialTestViews views;
    private final DialTestConfig config;
    private final Event<DialTestOver> over;
    private final Lanes<DialTestId> tellings;
    private final Clock clock;

    DialTests(
            Mutiny.SessionFactory sessions,
            DialTestStore store,
            DialTestViews views,
            DialTestConfig config,
            Event<DialTestOver> over,
            EventLoops loops,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.views = views;
        this.config = config;
        this.over = over;
        this.tellings = new Lanes<>(loops, "Telling of a dial-test");
        this.clock = clock;
    }

    /** A kiosk and the virtual window that it calls. */
    record Pair(KioskPlace kiosk, WindowId window) {}

    /** By whom it is asked for, who answers it, whether the kiosk's line is measured, and by what its figures are judged. */
    record Order(Optional<UUID> plan, String askedBy, DialTestMode mode, boolean line, DialTestLimits limits) {}

    /**
     * Every kiosk with every window, in an order in which neighbours share neither, so that those who come first keep nobody
     * waiting.
     */
    static List<Pair> pairs(List<KioskPlace> kiosks, List<WindowId> windows) {
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < windows.size(); round++) {
            for (int i = 0; i < kiosks.size(); i++) {
                pairs.add(new Pair(kiosks.get(i), windows.get((i + round) % windows.size())));
            }
        }
        return pairs;
    }

    /** Puts these in line; gives how many of them are new there. A pair is in line once, whoever asks. */
    Uni<Integer> ask(Collection<Pair> pairs, Order order) {
        Instant now = clock.instant();
        List<DialTestRow> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.add(row(pair, order, now, now.plus(config.spread().multipliedBy(rows.size()))));
        }
        return store.live()
                .chain(live -> Multi.createFrom()
                        .iterable(rows)
                        .filter(row -> !live.contains(row.pair()))
                        .onItem()
                        .transformToUniAndConcatenate(store::insert)
                        .filter(added -> added)
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private DialTestRow row(Pair pair, Order order, Instant now, Instant notBefore) {
        DialTestState.Waiting waiting = new DialTestState.Waiting(notBefore, notBefore.plus(config.turnTime()));
        DialTestRow row = new DialTestRow();
        row.take(new DialTest(
                DialTestId.random(),
                pair.kiosk().id(),
                pair.window(),
                order.mode(),
                order.line(),
                order.limits(),
                waiting,
                List.of(),
                Optional.empty()));
        row.centre = pair.kiosk().centre().value();
        row.plan = order.plan().orElse(null);
        row.askedBy = order.askedBy();
        row.askedAt = now;
        return row;
    }

    /** That test. Refuses with {@code DIAL_TEST_UNKNOWN}. */
    Uni<DialTest> test(DialTestId id) {
        return store.find(id)
                .map(found -> found.map(DialTestRow::test).orElseThrow(() -> new Refusal(ErrorCode.DIAL_TEST_UNKNOWN)));
    }

    /** Carries out one command. Refuses with {@code DIAL_TEST_UNKNOWN}; what comes too late changes nothing. */
    Uni<DialTest> apply(DialTestId id, DialTestCommand command) {
        return sessions.withTransaction(session -> store.locked(session, id)
                        .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.DIAL_TEST_UNKNOWN)))
                        .map(row -> change(row, command)))
                .invoke(this::tell)
                .map(Change::after);
    }

    /** The same for several, one after the other. */
    Uni<Void> applyToAll(Collection<DialTestId> ids, DialTestCommand command) {
        return each(ids, id -> apply(id, command).replaceWithVoid());
    }

    private void tell(Change change) {
        if (change.isNothing()) {
            return;
        }
        tell(change.before);
        if (change.after.isOver()) {
            over.fire(new DialTestOver(change.after, change.plan, change.begunAt));
        }
    }

    /**
     * Tells those who were in that test, and those who are, how it stands by now. One after the other and each time the newest,
     * for whoever heard of two steps in the wrong order would stay in a test that is over.
     */
    void tell(DialTest known) {
        tellings.run(known.id(), () -> test(known.id()).chain(now -> views.tell(known, now)));
    }

    private record Change(DialTest before, DialTest after, Optional<UUID> plan, Optional<Instant> begunAt) {
        boolean isNothing() {
            return before.equals(after);
        }
    }

    private Change change(DialTestRow row, DialTestCommand command) {
        DialTest before = row.test();
        DialTest after = DialTestRules.apply(before, command, config.policy(), clock.instant());
        if (!after.equals(before)) {
            row.take(after);
        }
        return new Change(before, after, Optional.ofNullable(row.plan), Optional.ofNullable(row.begunAt));
    }

    /** Gives turns to as many as may go on, on one node at a time; gives those whose turn it is. */
    Uni<List<DialTest>> giveTurns(int atMost) {
        return sessions.withTransaction(session -> store.mayGiveTurns(session)
                .chain(may -> may
                        ? giveTurns(session, atMost, new ArrayList<>())
                        : Uni.createFrom().item(List.<DialTest>of())));
    }

    private Uni<List<DialTest>> giveTurns(Mutiny.Session session, int atMost, List<DialTest> given) {
        if (given.size() == atMost) {
            return Uni.createFrom().item(given);
        }
        return store.nextTurn(session, clock.instant(), config.atOncePerCentre())
                .chain(next -> next.map(id -> store.locked(session, id)
                                .map(Optional::orElseThrow)
                                .invoke(row -> given.add(
                                        change(row, new DialTestCommand.Wake()).after()))
                                .chain(session::flush)
                                .chain(() -> giveTurns(session, atMost, given)))
                        .orElseGet(() -> Uni.createFrom().item(given)));
    }

    static <T> Uni<Void> each(Collection<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last();
    }
}
