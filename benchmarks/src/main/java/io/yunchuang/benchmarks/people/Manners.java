package io.yunchuang.benchmarks.people;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How people behave. Probabilities are from 0 to 1, times are drawn evenly from 0 to the longest.
 *
 * @param random where chance comes from
 * @param answers longest time until a clerk answers an offer
 * @param talks longest time until the citizen hangs up
 * @param declines how probably a clerk declines an offer
 * @param ignores how probably he lets it ring
 * @param vanishes how probably his browser is gone for {@code goneFor} in the middle of a talk
 * @param cancels how probably a citizen gives up while he waits
 * @param leavesForCounter how probably he goes to the counter instead of waiting
 * @param needsCare how probably the attendant says meanwhile that he goes first
 */
public record Manners(
        RandomGenerator random,
        Duration answers,
        Duration talks,
        double declines,
        double ignores,
        double vanishes,
        Duration goneFor,
        double cancels,
        double leavesForCounter,
        double needsCare) {

    /** Everybody answers at once, says nothing superfluous and hangs up after the given time at the latest. */
    public static Manners swift(RandomGenerator random, Duration talks) {
        return new Manners(random, Duration.ZERO, talks, 0, 0, 0, Duration.ZERO, 0, 0, 0);
    }

    boolean happens(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    Duration upTo(Duration longest) {
        return longest.isZero() ? longest : Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }
}
