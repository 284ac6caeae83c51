package io.yunchuang.benchmarks.dialtest;

import io.yunchuang.benchmarks.people.City;
import io.yunchuang.benchmarks.people.Credential;
import io.yunchuang.benchmarks.people.KioskRobot;
import io.yunchuang.benchmarks.people.Manners;
import io.yunchuang.benchmarks.people.Observer;
import io.yunchuang.benchmarks.people.Wire;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * SIMULATED: a citizen at another kiosk of Songjiang, over a real socket and without a browser, who calls and gives up once it
 * has rung.
 */
final class Caller implements Observer, AutoCloseable {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final long PATIENCE_SECONDS = 60;
    /** Nobody is asked for care here; a kiosk's robot wants to know whom it would ask. */
    private static final StaffId ATTENDANT = new StaffId("attendant-songjiang-1");

    private final Wire wire;
    private final KioskRobot kiosk;
    private final int item;
    private final BlockingQueue<KioskRobot> idle = new LinkedBlockingQueue<>();
    private final BlockingQueue<Double> placed = new LinkedBlockingQueue<>();
    private final BlockingQueue<CallId> rings = new LinkedBlockingQueue<>();
    private final Set<CallId> rung = new HashSet<>();
    private final AtomicReference<Optional<ErrorCode>> refusal = new AtomicReference<>(Optional.empty());

    /**
     * Switches the kiosk on.
     *
     * @param port of the server
     * @param who a kiosk that the server knows
     * @param item called for
     */
    Caller(int port, Credential who, int item) {
        this.wire = new Wire(port);
        this.item = item;
        this.kiosk = new KioskRobot(wire, who, ATTENDANT, Manners.swift(new Random(1), Duration.ZERO), this);
        wire.run(kiosk::open);
    }

    /** Calls once the kiosk is free; gives when it was said, in milliseconds of the epoch. */
    double call() throws InterruptedException {
        KioskRobot free = next(idle, "The calling kiosk is not free");
        wire.run(() -> free.place(item, City.SONGJIANG.code()));
        return next(placed, "Nothing was said");
    }

    /** Gives up the call once it has rung. */
    void giveUp() throws InterruptedException {
        CallId call = next(rings, "The call does not ring");
        wire.run(() -> kiosk.hangUp(call));
    }

    private <T> T next(BlockingQueue<T> queue, String otherwise) throws InterruptedException {
        return Optional.ofNullable(queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .orElseThrow(() -> new IllegalStateException(
                        otherwise + refusal.get().map(code -> ": " + code).orElse("")));
    }

    @Override
    public void idle(KioskRobot free) {
        idle.add(free);
    }

    @Override
    public void placing(String id, long nanos) {
        placed.add(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / MICROS_PER_MILLI);
    }

    @Override
    public void kioskShows(String id, CallView call, long nanos) {
        if (call.phase() instanceof CallView.Offered && rung.add(call.id())) {
            rings.add(call.id());
        }
    }

    @Override
    public void clerkShows(String clerk, ClerkView view, long nanos) {
        // The clerk sits at a real page.
    }

    @Override
    public void refused(String who, ErrorCode code) {
        refusal.set(Optional.of(code));
    }

    @Override
    public void close() {
        wire.run(kiosk::leave);
        wire.close();
    }
}
