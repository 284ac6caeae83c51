package io.yunchuang.server.dialtest;

import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.protocol.DialTestId;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;

/** A kiosk and a window of another city that are tested with each other, and what has become of their tests. */
abstract class TestedPair {
    static final String KIOSK = "kiosk-jiaxing-1";
    static final String WINDOW = "virtual-jinhua-1";
    static final String CLERK = "clerk-jinhua-1";

    @Inject
    DialTests tests;

    @Inject
    DialTestStore store;

    @Inject
    DialTestTurns turns;

    @Inject
    Mutiny.SessionFactory sessions;

    /** What still waits would have its turn in another test. */
    @AfterEach
    void leaveNothingBehind() {
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createMutationQuery("delete DialTestRow where kiosk = :kiosk and state = :waiting")
                        .setParameter("kiosk", KIOSK)
                        .setParameter("waiting", DialTestRow.StoredState.WAITING)
                        .executeUpdate()));
        Reactive.await(() -> turns.endAll());
    }

    DialTest test(DialTestId id) {
        return Reactive.await(() -> tests.test(id));
    }

    Verdict verdict(DialTestId id) {
        return DialTestScene.awaitVerdict(() -> test(id));
    }

    DialTestId last(String kiosk, String window) {
        return Reactive.await(() -> store.lastOfEach()).stream()
                .filter(row -> row.pair().equals(new DialTestRow.Pair(kiosk, window)))
                .max(Comparator.comparing(row -> row.askedAt))
                .orElseThrow()
                .test()
                .id();
    }
}
