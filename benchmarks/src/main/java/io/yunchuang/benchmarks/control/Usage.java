package io.yunchuang.benchmarks.control;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a stretch of time has cost.
 *
 * @param lasted how long it was
 * @param taken processor time by part
 */
record Usage(Duration lasted, Map<Part, Duration> taken) {
    static final Usage NONE = new Usage(Duration.ZERO, Map.of());

    /** Both stretches together. */
    Usage plus(Usage more) {
        Map<Part, Duration> sum = new EnumMap<>(Part.class);
        sum.putAll(taken);
        more.taken.forEach((part, time) -> sum.merge(part, time, Duration::plus));
        return new Usage(lasted.plus(more.lasted), sum);
    }

    /** The share of one core that those parts took together; 1 is a whole core. */
    double share(Collection<Part> parts) {
        Duration sum = parts.stream()
                .map(part -> taken.getOrDefault(part, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return (double) sum.toNanos() / lasted.toNanos();
    }
}
