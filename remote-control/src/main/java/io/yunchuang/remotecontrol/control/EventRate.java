package io.yunchuang.remotecontrol.control;

import java.time.Duration;
import java.time.Instant;

/** A token bucket: 100 events at once, 400 a second, and so never more than 500 within any second. */
final class EventRate {
    private static final double BURST = 100;
    private static final double PER_NANO = 400 / 1e9;

    private double tokens = BURST;
    private Instant filled;

    EventRate(Instant now) {
        filled = now;
    }

    /** Whether one more may pass now. */
    boolean take(Instant now) {
        long passed = Math.max(0, Duration.between(filled, now).toNanos());
        tokens = Math.min(BURST, tokens + passed * PER_NANO);
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
