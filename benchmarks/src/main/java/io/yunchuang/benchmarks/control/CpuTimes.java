package io.yunchuang.benchmarks.control;

import io.yunchuang.benchmarks.lab.TreeCpu;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Processor time by part of a side. */
record CpuTimes(Map<Part, TreeCpu> byPart) {
    private static final TreeCpu NOTHING = new TreeCpu(Map.of());

    /** Taken so far; parts without processes are missing. */
    static CpuTimes of(Map<Part, List<ProcessHandle>> parts) {
        Map<Part, TreeCpu> times = new EnumMap<>(Part.class);
        parts.forEach((part, roots) -> times.put(part, TreeCpu.of(roots)));
        return new CpuTimes(times);
    }

    /** What each part has taken since then. */
    Map<Part, Duration> since(CpuTimes earlier) {
        Map<Part, Duration> taken = new EnumMap<>(Part.class);
        byPart.forEach((part, now) -> taken.put(part, now.since(earlier.byPart.getOrDefault(part, NOTHING))));
        return taken;
    }
}
