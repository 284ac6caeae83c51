package io.yunchuang.benchmarks.control;

import java.time.Duration;

/** A stretch of time of which one wants to know what it costs. */
final class Stretch {
    private final Side side;
    private final CpuTimes before;
    private final long began;

    private Stretch(Side side, CpuTimes before, long began) {
        this.side = side;
        this.before = before;
        this.began = began;
    }

    static Stretch begin(Side side) {
        return new Stretch(side, CpuTimes.of(side.processes()), System.nanoTime());
    }

    /** What it has cost until now. */
    Usage end() {
        Duration lasted = Duration.ofNanos(System.nanoTime() - began);
        return new Usage(lasted, CpuTimes.of(side.processes()).since(before));
    }
}
