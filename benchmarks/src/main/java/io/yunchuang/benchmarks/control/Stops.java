package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.control.Area.Place;
import io.yunchuang.benchmarks.lab.ClassPathText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How soon nothing reaches the machine any more when the citizen presses stop while the clerk's pointer moves. */
final class Stops {
    private static final long MOVE_NANOS = Duration.ofSeconds(1).toNanos() / 60;
    private static final int MOVES_BEFORE = 60;
    private static final int MOVES_AFTER = 45;
    /** Far fewer would mean that the pointer was held back, and nothing was there to be stopped. */
    private static final int LEAST_SEEN = 20;

    private static final double LAST_ARRIVES_WITHIN_MILLIS = 500;

    private final Ours ours;
    private final Clicker clicker;
    private final Page kiosk;
    private final List<Double> lastAfter = new ArrayList<>();

    Stops(Ours ours, Clicker clicker) {
        this.ours = ours;
        this.clicker = clicker;
        this.kiosk = ours.kioskPage();
        kiosk.evaluate(ClassPathText.read("/control/clock.js"));
        kiosk.evaluate(
                "() => addEventListener('pointerdown', () => (window.touchedAt = machineNow()), { capture: true })");
    }

    /** Stops control once, which must be granted, and leaves it ended. */
    void once() throws InterruptedException {
        clicker.warmUp();
        Place stop = ours.stopButton();
        long seenBefore = ours.patch().moves();
        move(MOVES_BEFORE, 0);
        kiosk.mouse().click(stop.x(), stop.y());
        long seen = ours.patch().moves() - seenBefore;
        move(MOVES_AFTER, MOVES_BEFORE);
        ours.awaitNoControl();
        kiosk.waitForTimeout(LAST_ARRIVES_WITHIN_MILLIS);
        if (seen < LEAST_SEEN) {
            throw new IllegalStateException("The page saw " + seen + " moves before the stop, which proves nothing");
        }
        double pressed = ((Number) kiosk.evaluate("() => touchedAt")).doubleValue();
        lastAfter.add(Math.max(ours.patch().movedAt() - pressed, 0));
    }

    /** How long after the press the page saw the last move, in milliseconds, each time. */
    List<Double> lastAfter() {
        return lastAfter;
    }

    private void move(int moves, int from) {
        Area area = ours.patch().area();
        long next = System.nanoTime();
        for (int move = from; move < from + moves; move++) {
            ours.viewer().move(area.at(0.2 + 0.005 * move, 0.4));
            next += MOVE_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
