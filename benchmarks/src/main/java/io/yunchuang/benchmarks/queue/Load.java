package io.yunchuang.benchmarks.queue;

import io.yunchuang.benchmarks.people.City;
import io.yunchuang.benchmarks.people.KioskRobot;
import io.yunchuang.benchmarks.people.Office;
import io.yunchuang.benchmarks.people.Wire;
import io.yunchuang.benchmarks.report.Distribution;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** Places calls in the nine queues: as many at once as are wanted, or at a steady rate. */
final class Load {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Wire wire;
    private final Office office;
    private final Meter meter;
    private final int item;
    private final RandomGenerator random;
    private int placed;
    private int most;
    private int kiosks;
    private int atOnce;
    private final Deque<Long> due = new ArrayDeque<>();

    Load(Wire wire, Office office, Meter meter, int item, RandomGenerator random) {
        this.wire = wire;
        this.office = office;
        this.meter = meter;
        this.item = item;
        this.random = random;
    }

    /**
     * What a load has led to.
     *
     * @param each the time of every call in milliseconds
     */
    record Result(int calls, double perSecond, List<Double> each) {
        Distribution times() {
            return Distribution.of(each);
        }
    }

    /** Keeps so many calls going, each through its whole life, until all have been offered and are over. */
    Result keepGoing(int inFlight, int calls) throws InterruptedException, TimeoutException {
        return run(calls, () -> {
            atOnce = inFlight;
            meter.whenIdle(this::refill);
            refill();
        });
    }

    private void refill() {
        while (placed < most && kiosks - meter.idle().size() < Math.min(atOnce, kiosks)) {
            place(System.nanoTime());
        }
    }

    /** Lets calls arrive by chance, so many per second on average, as citizens do who know nothing of each other. */
    Result arriveAt(double perSecond, int calls) throws InterruptedException, TimeoutException {
        return run(calls, () -> {
            meter.whenIdle(this::placeDue);
            arrive(System.nanoTime(), perSecond);
        });
    }

    /** A call that finds no idle kiosk is counted from when it should have been placed. */
    private void arrive(long at, double perSecond) {
        long now = System.nanoTime();
        long next = at;
        while (placed + due.size() < most && next <= now) {
            due.add(next);
            next += Math.round(-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        }
        placeDue();
        if (placed + due.size() < most) {
            long following = next;
            wire.after(Duration.ofNanos(Math.max(next - now, 1_000_000)), () -> arrive(following, perSecond));
        }
    }

    private void placeDue() {
        while (!due.isEmpty() && !meter.idle().isEmpty()) {
            place(due.remove());
        }
    }

    private void place(long intended) {
        KioskRobot kiosk = meter.idle().remove();
        kiosk.place(item, City.inTurn(placed).code());
        meter.intended(kiosk.id(), intended);
        placed++;
    }

    private Result run(int calls, Runnable begin) throws InterruptedException, TimeoutException {
        long began = System.nanoTime();
        wire.run(() -> {
            kiosks = meter.idle().size();
            placed = 0;
            most = calls;
            meter.restart();
            begin.run();
        });
        office.await(() -> meter.offers() >= calls, PATIENCE);
        double seconds = (System.nanoTime() - began) / 1e9;
        office.await(() -> meter.idle().size() == kiosks, PATIENCE);
        return new Result(calls, calls / seconds, meter.times());
    }
}
