package io.yunchuang.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeCpuTest {
    private static final Duration ONE = Duration.ofSeconds(1);
    private static final Duration FIVE = Duration.ofSeconds(5);

    @Test
    void who_came_later_counts_whole_and_who_has_gone_counts_no_more() {
        TreeCpu before = new TreeCpu(Map.of(1L, ONE, 2L, FIVE));
        TreeCpu after = new TreeCpu(Map.of(1L, FIVE, 3L, ONE));
        assertThat(after.since(before)).isEqualTo(FIVE);
    }

    @Test
    void a_process_and_what_it_has_started_are_found() {
        assertThat(TreeCpu.of(List.of(ProcessHandle.current())).byProcess())
                .hasEntrySatisfying(
                        ProcessHandle.current().pid(), time -> assertThat(time).isPositive());
    }
}
