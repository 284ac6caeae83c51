package io.yunchuang.server.testing;

import io.quarkus.test.Mock;
import io.yunchuang.server.time.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's clock in tests: runs with the system until a test sets it, then stands still until it is moved. A test that
 * sets it calls {@link #run()} when it is over.
 */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    private final AtomicReference<Clock> time = new AtomicReference<>(Clock.system(ClockProducer.ZONE));

    /** Stands still at that moment. */
    public void set(Instant moment) {
        time.set(Clock.fixed(moment, ClockProducer.ZONE));
    }

    /** Moves on by that much and stands still. */
    public void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Runs with the system again. */
    public void run() {
        time.set(Clock.system(ClockProducer.ZONE));
    }

    @Override
    public Instant instant() {
        return time.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return ClockProducer.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return time.get().withZone(zone);
    }
}
