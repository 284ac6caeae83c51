package io.yunchuang.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTest {
    private static final Duration ONE = Duration.ofSeconds(1);
    private static final Duration FIVE = Duration.ofSeconds(5);

    @Test
    void who_came_later_counts_whole_and_who_has_gone_counts_no_more() {
        CpuTimes before = new CpuTimes(Map.of(Part.SERVING, Map.of(1L, ONE, 2L, FIVE)));
        CpuTimes after = new CpuTimes(Map.of(Part.SERVING, Map.of(1L, FIVE, 3L, ONE)));
        assertThat(after.since(before)).containsExactly(Map.entry(Part.SERVING, FIVE));
    }

    @Test
    void a_process_and_what_it_has_started_are_found() {
        Map<Part, List<ProcessHandle>> here = Map.of(Part.PLATFORM, List.of(ProcessHandle.current()));
        assertThat(CpuTimes.of(here).byProcess().get(Part.PLATFORM))
                .hasEntrySatisfying(
                        ProcessHandle.current().pid(), time -> assertThat(time).isPositive());
    }
}
