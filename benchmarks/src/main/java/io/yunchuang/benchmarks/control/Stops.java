package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.control.Area.Place;
import io.yunchuang.benchmarks.lab.ClassPathText;
import java.util.ArrayList;
import java.util.List;

/** How soon nothing reaches the machine any more when the citizen presses stop while the clerk's pointer moves. */
final class Stops {
    /** Two seconds of them, so that the stream goes on long after the press. */
    private static final int MOVES = 120;

    private static final double PRESSED_AFTER_MILLIS = 1_000;
    /** Far fewer would mean that the pointer was held back, and nothing was there to be stopped. */
    private static final int LEAST_SEEN = 20;

    private static final double LAST_ARRIVES_AFTER_MILLIS = 1_500;

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
        Area area = ours.patch().area();
        ours.viewer().stream(area.at(0.1, 0.3), area.at(0.8, 0.6), MOVES);
        kiosk.waitForTimeout(PRESSED_AFTER_MILLIS);
        kiosk.mouse().click(stop.x(), stop.y());
        long seen = ours.patch().moves() - seenBefore;
        ours.awaitNoControl();
        kiosk.waitForTimeout(LAST_ARRIVES_AFTER_MILLIS);
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
}
