package io.yunchuang.benchmarks.control;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time by part of a side, for processes and all that they have started. What has ended meanwhile is not counted
 * any more, so times are taken while everything lives.
 */
record CpuTimes(Map<Part, Map<Long, Duration>> byProcess) {
    /** Taken so far; parts without processes are missing. */
    static CpuTimes of(Map<Part, List<ProcessHandle>> parts) {
        Map<Part, Map<Long, Duration>> times = new EnumMap<>(Part.class);
        parts.forEach((part, roots) -> {
            Map<Long, Duration> each = new HashMap<>();
            roots.stream()
                    .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                    .forEach(process -> each.put(process.pid(), taken(process)));
            times.put(part, each);
        });
        return new CpuTimes(times);
    }

    /** What each part has taken since then. */
    Map<Part, Duration> since(CpuTimes earlier) {
        Map<Part, Duration> taken = new EnumMap<>(Part.class);
        byProcess.forEach((part, now) -> {
            Map<Long, Duration> before = earlier.byProcess.getOrDefault(part, Map.of());
            taken.put(part, difference(now, before));
        });
        return taken;
    }

    private static Duration difference(Map<Long, Duration> now, Map<Long, Duration> before) {
        return now.entrySet().stream()
                .map(process -> process.getValue().minus(before.getOrDefault(process.getKey(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
