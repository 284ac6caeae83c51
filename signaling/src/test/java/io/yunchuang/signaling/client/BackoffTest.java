package io.yunchuang.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class BackoffTest {
    @Property
    void itIsNeverHastyAndNeverLost(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int failures,
            @ForAll @LongRange(min = 0, max = 1_000_000) long outageSeconds,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        assertThat(Backoff.delay(failures, Duration.ofSeconds(outageSeconds), random))
                .isBetween(Duration.ofMillis(60), Duration.ofSeconds(5));
    }

    @Property
    void twoKiosksDoNotKnockAtTheSameMoment(@ForAll @IntRange(min = 1, max = 100) int failures) {
        assertThat(Backoff.delay(failures, Duration.ZERO, 0.1))
                .isNotEqualTo(Backoff.delay(failures, Duration.ZERO, 0.9));
    }
}
