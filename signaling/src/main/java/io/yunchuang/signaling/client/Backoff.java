package io.yunchuang.signaling.client;

import java.time.Duration;

/**
 * How long to wait before the next attempt. The steps stay short while an outage is young, so that a server's restart
 * costs little; the jitter keeps the kiosks of a centre from knocking at the same moment.
 */
final class Backoff {
    private static final Duration EAGER = Duration.ofSeconds(30);
    private static final long FIRST_MILLIS = 120;
    private static final long EAGER_CAP_MILLIS = 600;
    private static final long PATIENT_CAP_MILLIS = 5_000;
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    /**
     * A time between half of the step and the whole of it.
     *
     * @param failures attempts that have failed so far, at least 1
     * @param outage how long there has been no connection
     * @param random a number in [0, 1)
     */
    static Duration delay(int failures, Duration outage, double random) {
        long cap = outage.compareTo(EAGER) < 0 ? EAGER_CAP_MILLIS : PATIENT_CAP_MILLIS;
        long step = Math.min(FIRST_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS), cap);
        return Duration.ofMillis(Math.round(step * (0.5 + 0.5 * random)));
    }
}
