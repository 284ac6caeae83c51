package io.yunchuang.server.live;

import java.time.Duration;
import java.time.Instant;

/** How many messages a page may still send: a token bucket. Not thread-safe; a connection's messages come one by one. */
final class MessageBudget {
    private final double perSecond;
    private final double burst;
    private double left;
    private int excess;
    private Instant counted;

    MessageBudget(int perSecond, int burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.counted = now;
    }

    /** Takes one message from the budget; false when it is used up. */
    boolean take(Instant now) {
        double earned = Duration.between(counted, now).toMillis() / 1000.0 * perSecond;
        left = Math.min(burst, left + Math.max(0, earned));
        counted = now;
        if (left < 1) {
            excess++;
            return false;
        }
        left--;
        return true;
    }

    /** Messages refused so far. */
    int excess() {
        return excess;
    }
}
