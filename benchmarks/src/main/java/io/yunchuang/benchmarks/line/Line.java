package io.yunchuang.benchmarks.line;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A line between two places, the same in both directions. It has no limit of bandwidth.
 *
 * @param delay how long everything is under way, one way
 * @param loss the share of packets that it loses, each by chance of its own, from 0 to less than 1
 */
public record Line(Duration delay, double loss) {
    public Line {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay of " + delay);
        }
        if (!(loss >= 0 && loss < 1)) {
            throw new IllegalArgumentException("A loss of " + loss);
        }
    }

    /** There and back. */
    Duration roundTrip() {
        return delay.multipliedBy(2);
    }

    boolean loses(RandomGenerator random) {
        return random.nextDouble() < loss;
    }
}
