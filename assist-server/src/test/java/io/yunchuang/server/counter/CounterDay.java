package io.yunchuang.server.counter;

import io.yunchuang.server.testing.TestClock;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that begin on an open day of their own, on which no ticket has been issued yet. */
abstract class CounterDay {
    @Inject
    CounterScene scene;

    @Inject
    TestClock clock;

    LocalDate today;

    @BeforeEach
    void openDay() {
        today = scene.openDay();
    }

    @AfterEach
    void runClock() {
        clock.run();
    }
}
