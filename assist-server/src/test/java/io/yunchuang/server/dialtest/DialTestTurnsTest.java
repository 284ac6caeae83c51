package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.row;
import static io.yunchuang.server.dialtest.DialTestScene.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.yunchuang.server.dialtest.DialTests.Pair;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestPolicy;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many tests at once: who goes first, and how many together. */
@QuarkusTest
class DialTestTurnsTest {
    private static final Instant ASKED = Instant.parse("2026-03-06T00:30:00Z");

    @Inject
    DialTests tests;

    @Inject
    DialTestStore store;

    @Inject
    WindowRegistry windows;

    @Inject
    DialTestTurns turns;

    @Inject
    DialTestConfig config;

    @Inject
    TestClock clock;

    @Inject
    Mutiny.SessionFactory sessions;

    @AfterEach
    void runOn() {
        clock.run();
    }

    private static DialTestRow waiting(String centre, String kiosk, String window) {
        return waiting(centre, kiosk, window, false);
    }

    private static DialTestRow waiting(String centre, String kiosk, String window, boolean line) {
        DialTestState.Waiting waiting = new DialTestState.Waiting(ASKED, ASKED.plus(Duration.ofDays(365)));
        return row(test(kiosk, window, DialTestMode.AUTO, line, waiting), centre, ASKED);
    }

    private static DialTests.Order order() {
        return new DialTests.Order(Optional.empty(), "manager", DialTestMode.AUTO, false, DialTestLimits.USUAL);
    }

    /** Whose turn it is among these, in a transaction that is undone: nobody else sees them. */
    private List<DialTest> turnsAmong(List<DialTestRow> rows) {
        clock.set(ASKED);
        return Patience.await()
                .until(
                        () -> Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
                            transaction.markForRollback();
                            return onlyThese(session, rows).chain(() -> tests.giveTurns(100));
                        })),
                        // whoever gives turns just now on another thread is not waited for
                        given -> !given.isEmpty());
    }

    private static Uni<Void> onlyThese(Mutiny.Session session, List<DialTestRow> rows) {
        return session.createNativeQuery("delete from dial_test")
                .executeUpdate()
                .chain(() -> session.persistAll(rows.toArray()))
                .chain(session::flush);
    }

    @Test
    void oneCentreMakesSoManyAtATimeAndTheOthersGoOn() {
        List<DialTestRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(waiting("centre-a", "kiosk-a-" + i, "window-" + i));
        }
        rows.add(waiting("centre-b", "kiosk-b-1", "window-9"));
        Map<Boolean, Long> given = turnsAmong(rows).stream()
                .collect(Collectors.partitioningBy(
                        test -> test.kiosk().value().startsWith("kiosk-a"), Collectors.counting()));
        assertThat(given).containsEntry(true, 2L).containsEntry(false, 1L);
    }

    @Test
    void aKioskAndAWindowTakePartInOneAtATime() {
        List<DialTest> given = turnsAmong(List.of(
                waiting("centre-a", "kiosk-a-1", "window-1"),
                waiting("centre-a", "kiosk-a-1", "window-2"),
                waiting("centre-b", "kiosk-b-1", "window-1")));
        assertThat(given).isNotEmpty();
        assertThat(given).extracting(DialTest::kiosk).doesNotHaveDuplicates();
        assertThat(given).extracting(DialTest::window).doesNotHaveDuplicates();
    }

    /** Two transactions that are open at once are what two nodes have. */
    @Test
    void whileOneNodeGivesTurnsAnotherGivesNone() {
        boolean alone = Patience.await()
                .until(
                        () -> Reactive.await(() -> sessions.withTransaction(session -> store.mayGiveTurns(session)
                                .chain(first -> first
                                        ? onAnotherNode().map(second -> !second)
                                        : Uni.createFrom().item(false)))),
                        // the server of this test gives turns itself every second
                        tried -> tried);
        assertThat(alone).isTrue();
    }

    /** What another transaction is told meanwhile; the first one goes on where it was. */
    private Uni<Boolean> onAnotherNode() {
        Context here = Objects.requireNonNull(Vertx.currentContext());
        // a thread that knows nothing of the open transaction
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(
                        () -> Reactive.await(() -> sessions.withTransaction(store::mayGiveTurns))))
                .emitOn(work -> here.runOnContext(ignored -> work.run()));
    }

    @Test
    void linesAreMeasuredOneAtATimeAndOtherTestsGoOnBeside() {
        List<DialTest> given = turnsAmong(List.of(
                waiting("centre-a", "kiosk-a-1", "window-1", true),
                waiting("centre-b", "kiosk-b-1", "window-2", true),
                waiting("centre-c", "kiosk-c-1", "window-3")));
        assertThat(given).extracting(DialTest::line).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void neighboursInLineShareNeitherKioskNorWindow() {
        List<KioskPlace> kiosks = Reactive.await(() -> windows.kiosks());
        List<WindowId> targets = Reactive.await(() -> windows.virtualWindows()).stream()
                .map(VirtualWindow::id)
                .toList();
        List<Pair> pairs = DialTests.pairs(kiosks, targets);
        assertThat(new HashSet<>(pairs)).hasSize(kiosks.size() * targets.size());
        for (int i = 1; i < kiosks.size(); i++) {
            assertThat(pairs.get(i).kiosk()).isNotEqualTo(pairs.get(i - 1).kiosk());
            assertThat(pairs.get(i).window()).isNotEqualTo(pairs.get(i - 1).window());
        }
    }

    @Test
    void aThousandPairsThatAreDueTogetherSpreadOverTime() {
        KioskPlace kiosk = Reactive.await(() -> windows.kiosks()).getFirst();
        List<Pair> pairs = IntStream.range(0, 1_000)
                .mapToObj(i -> new Pair(kiosk, new WindowId("window-" + i)))
                .toList();
        List<Instant> starts = Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            return tests.ask(pairs, order())
                    .invoke(asked -> assertThat(asked).isEqualTo(1_000))
                    .chain(() -> session.createSelectionQuery(
                                    "select since from DialTestRow where target like 'window-%' order by since",
                                    Instant.class)
                            .getResultList());
        }));
        assertThat(new HashSet<>(starts)).hasSize(1_000);
        assertThat(Duration.between(starts.getFirst(), starts.getLast())).isEqualTo(Duration.ofMillis(200 * 999));
    }

    /** Nine kiosks and nine windows, and each test takes as long as a clerk may let it ring and look. */
    @Test
    void aWholeAttendedMatrixIsWorkedThroughHoweverLongItTakes() {
        DialTestPolicy policy = config.policy();
        Duration round =
                policy.wake().plus(policy.attendedAnswer()).plus(policy.media()).plus(policy.confirm());
        clock.set(ASKED);
        List<DialTestRow> rows = new ArrayList<>();
        for (int kiosk = 0; kiosk < 9; kiosk++) {
            for (int window = 0; window < 9; window++) {
                DialTestState.Waiting waiting = new DialTestState.Waiting(ASKED, ASKED.plus(policy.turn()));
                rows.add(row(
                        test("kiosk-a-" + kiosk, "window-" + window, DialTestMode.ATTENDED, false, waiting),
                        "centre-" + kiosk,
                        ASKED));
            }
        }
        List<DialTest> over = Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            return onlyThese(session, rows)
                    .chain(() -> workThrough(session, round))
                    .chain(() -> all(session));
        }));
        assertThat(Duration.between(ASKED, clock.instant())).isGreaterThan(policy.turn());
        assertThat(over)
                .hasSize(81)
                .allSatisfy(test -> assertThat(test.state())
                        .asInstanceOf(InstanceOfAssertFactories.type(DialTestState.Finished.class))
                        // nobody sits at these kiosks; what counts is that each of them was asked
                        .returns(
                                new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.KIOSK_SILENT),
                                DialTestState.Finished::verdict));
    }

    /** Round after round, until nobody waits any more. */
    private Uni<Void> workThrough(Mutiny.Session session, Duration round) {
        return tests.giveTurns(100)
                // whoever gives turns just now on another thread is not waited for
                .invoke(given -> clock.advance(given.isEmpty() ? Duration.ZERO : round))
                .chain(this::meetAll)
                .chain(() -> all(session))
                .chain(all -> all.stream().allMatch(DialTest::isOver)
                        ? Uni.createFrom().voidItem()
                        : workThrough(session, round));
    }

    private Uni<Void> meetAll() {
        return store.due(clock.instant(), 1)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : turns.meetDeadlines().chain(this::meetAll));
    }

    private static Uni<List<DialTest>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from DialTestRow", DialTestRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(DialTestRow::test).toList());
    }

    @Test
    void whatWasDueBeforeTheServerStoodStillIsNotMadeUpFor() {
        clock.set(ASKED.plus(Duration.ofHours(1)));
        DialTestRow stale = row(
                test(
                        "kiosk-a-1",
                        "window-1",
                        DialTestMode.AUTO,
                        false,
                        new DialTestState.Waiting(ASKED, ASKED.plus(config.turnTime()))),
                "centre-a",
                ASKED);
        DialTestRow leftBehind = row(
                test(
                        "kiosk-a-1",
                        "window-2",
                        DialTestMode.AUTO,
                        false,
                        new DialTestState.Waking(ASKED, ASKED.plus(config.wakeTime()))),
                "centre-a",
                ASKED);
        DialTestRow fresh = waiting("centre-b", "kiosk-b-1", "window-1");
        List<DialTest> all = Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            return onlyThese(session, List.of(stale, leftBehind, fresh))
                    .chain(() -> giveTurnsOnce(session))
                    .chain(this::meetAll)
                    .chain(() -> all(session));
        }));
        assertThat(verdicts(all))
                .containsEntry("window-1 kiosk-a-1", new Verdict.Interrupted(DialTestEnd.NO_TURN))
                .containsEntry(
                        "window-2 kiosk-a-1", new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.KIOSK_SILENT))
                .hasSize(2);
    }

    /** Until this transaction may; the one that waits since just now gets its turn. */
    private Uni<Void> giveTurnsOnce(Mutiny.Session session) {
        return tests.giveTurns(100)
                .chain(given -> given.isEmpty()
                        ? giveTurnsOnce(session)
                        : Uni.createFrom().voidItem());
    }

    private static Map<String, Verdict> verdicts(List<DialTest> tests) {
        return tests.stream()
                .filter(DialTest::isOver)
                .collect(Collectors.toMap(
                        test -> test.window() + " " + test.kiosk(),
                        test -> ((DialTestState.Finished) test.state()).verdict()));
    }
}
