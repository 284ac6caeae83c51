package io.yunchuang.remotecontrol.control;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that begins with the time of day and then runs steadily. Setting the machine's clock back must not make a lease
 * last longer.
 */
public final class SteadyClock implements InstantSource {
    private final Instant start;
    private final long startNanos;

    /** Begins with what {@code timeOfDay} says now. */
    public SteadyClock(Clock timeOfDay) {
        start = timeOfDay.instant();
        startNanos = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
