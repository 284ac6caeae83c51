package io.yunchuang.benchmarks.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RepairsTest {
    private static final long SENT = millis(1_000);
    private static final Repairs REPAIRS = new Repairs(new Line(Duration.ofMillis(50), 0.02));

    @Test
    void what_is_not_lost_is_under_way_for_the_delay() {
        assertThat(REPAIRS.arrival(new Segment(SENT, false, new byte[1]))).isEqualTo(SENT + millis(50));
    }

    @Test
    void the_acknowledgement_of_the_next_segment_tells_of_a_loss() {
        assertThat(REPAIRS.arrival(lost(), OptionalLong.of(SENT + millis(10)))).isEqualTo(SENT + millis(10 + 100 + 50));
    }

    @Test
    void where_nothing_follows_a_probe_does_after_two_round_trips() {
        assertThat(REPAIRS.arrival(lost(), OptionalLong.empty())).isEqualTo(SENT + millis(200 + 50));
    }

    @Test
    void a_segment_that_follows_late_is_not_waited_for() {
        assertThat(REPAIRS.arrival(lost(), OptionalLong.of(SENT + millis(180)))).isEqualTo(SENT + millis(200 + 50));
    }

    private static Segment lost() {
        return new Segment(SENT, true, new byte[1]);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
