package io.yunchuang.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/** Measured times, sorted. Percentiles are by the nearest rank, so each of them was really measured. */
public final class Distribution {
    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param millis the times in milliseconds, in any order; at least one */
    public static Distribution of(Collection<Double> millis) {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /**
     * The time that so many percent of all stayed within, in milliseconds.
     *
     * @param percent above 0, at most 100
     */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    public double median() {
        return percentile(50);
    }

    public double p90() {
        return percentile(90);
    }

    public double p99() {
        return percentile(99);
    }

    public double longest() {
        return sorted[sorted.length - 1];
    }
}
