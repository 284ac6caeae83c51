package io.yunchuang.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final Usage SOME = new Usage(
            Duration.ofSeconds(10), Map.of(Part.SCREEN, Duration.ofSeconds(1), Part.VIEWER, Duration.ofSeconds(2)));

    @Test
    void parts_share_one_core_together() {
        assertThat(SOME.share(List.of(Part.SCREEN))).isEqualTo(0.1);
        assertThat(SOME.share(List.of(Part.SCREEN, Part.VIEWER))).isEqualTo(0.3);
        assertThat(SOME.share(List.of(Part.PLATFORM))).isZero();
    }

    @Test
    void stretches_add_up() {
        Usage more = new Usage(
                Duration.ofSeconds(10), Map.of(Part.SERVING, Duration.ofSeconds(4), Part.VIEWER, Duration.ZERO));
        Usage both = Usage.NONE.plus(SOME).plus(more);
        assertThat(both.share(List.of(Part.VIEWER))).isEqualTo(0.1);
        assertThat(both.share(List.of(Part.SERVING))).isEqualTo(0.2);
    }
}
