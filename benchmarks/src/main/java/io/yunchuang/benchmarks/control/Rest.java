package io.yunchuang.benchmarks.control;

import java.util.random.RandomGenerator;

/** What a screen costs on which nothing happens, and how soon a click wakes it. */
final class Rest {
    /** Chromium keeps a quick capture for a while after the last need of it. */
    private static final double SETTLE_MILLIS = 15_000;

    private static final double TALK_SETTLE_MILLIS = 5_000;

    private final double millis;
    private final RandomGenerator random;

    Rest(int seconds, RandomGenerator random) {
        this.millis = seconds * 1_000.0;
        this.random = random;
    }

    /** One side that has begun and may be worked on. */
    Usage of(Side side, Findings findings) throws InterruptedException {
        Clicker clicker = new Clicker(side, random);
        clicker.warmUp();
        side.viewer().page().waitForTimeout(SETTLE_MILLIS);
        Usage usage = watch(side);
        clicker.clickAfterRest(findings);
        return usage;
    }

    /** A talk in which no screen is shown. */
    Usage ofTalkAlone(Ours ours) {
        ours.viewer().page().waitForTimeout(TALK_SETTLE_MILLIS);
        return watch(ours);
    }

    private Usage watch(Side side) {
        Stretch stretch = Stretch.begin(side);
        side.viewer().page().waitForTimeout(millis);
        return stretch.end();
    }
}
