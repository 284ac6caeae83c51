package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.DialTests.Pair;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** Many tests at once: who goes first, and how many together. */
@QuarkusTest
class DialTestTurnsTest {
    @Inject
    DialTests tests;

    @Inject
    WindowRegistry windows;

    @Inject
    Mutiny.SessionFactory sessions;

    private static DialTestRow waiting(String centre, String kiosk, String window) {
        Instant asked = Instant.parse("2026-03-06T00:30:00Z");
        DialTestRow row = new DialTestRow();
        row.take(new DialTest(
                DialTestId.random(),
                new KioskId(kiosk),
                new WindowId(window),
                DialTestMode.AUTO,
                DialTestLimits.USUAL,
                new DialTestState.Waiting(asked, asked.plus(Duration.ofDays(365))),
                List.of(),
                Optional.empty()));
        row.centre = centre;
        row.askedBy = "manager";
        row.askedAt = asked;
        return row;
    }

    private static DialTests.Order order() {
        return new DialTests.Order(Optional.empty(), "manager", DialTestMode.AUTO, DialTestLimits.USUAL);
    }

    /** Whose turn it is among these, in a transaction that is undone: nobody else sees them. */
    private List<DialTest> turnsAmong(List<DialTestRow> rows) {
        return Patience.await()
                .until(
                        () -> Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
                            transaction.markForRollback();
                            Uni<Void> stored = session.createNativeQuery("delete from dial_test")
                                    .executeUpdate()
                                    .chain(() -> session.persistAll(rows.toArray()))
                                    .chain(session::flush);
                            return stored.chain(() -> tests.giveTurns(100));
                        })),
                        // whoever gives turns just now on another thread is not waited for
                        given -> !given.isEmpty());
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
}
