package io.yunchuang.benchmarks.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of processes and all that they have started. What has ended meanwhile is not counted any more, so times are
 * taken while everything lives.
 */
public record TreeCpu(Map<Long, Duration> byProcess) {
    /** Taken so far. */
    public static TreeCpu of(List<ProcessHandle> roots) {
        Map<Long, Duration> each = new HashMap<>();
        roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .forEach(process -> each.put(process.pid(), taken(process)));
        return new TreeCpu(each);
    }

    /** What they have taken since then. */
    public Duration since(TreeCpu earlier) {
        return byProcess.entrySet().stream()
                .map(process ->
                        process.getValue().minus(earlier.byProcess.getOrDefault(process.getKey(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
