package io.yunchuang.benchmarks.conference;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Looks at a real page from within: when something is clicked, when videos show their next frame, what its links carry. */
final class ConferenceWatch {
    private static final int RATE_MILLIS = 5_000;

    private final Page page;

    /** What a page's links carry, in bits per second. */
    record Rate(double sent, double received) {}

    /** @param page not yet at the server's page, whose scripts must come after this one's */
    ConferenceWatch(Page page) {
        this.page = page;
        page.addInitScript(BarePages.resource("watch.js"));
    }

    /** Waits from now on for the next frame of each of these videos, which need not be there yet. */
    void arm(String... testIds) {
        page.evaluate("testIds => measured.arm(testIds)", List.of(testIds));
    }

    /** When that frame was shown, in milliseconds of the epoch; waits for it. */
    double firstFrame(String testId) {
        return ((Number) page.evaluate("testId => measured.first(testId)", testId)).doubleValue();
    }

    /** When that was clicked last, in milliseconds of the epoch. */
    double clickedAt(String testId) {
        return ((Number) page.evaluate("testId => measured.clickedAt(testId)", testId)).doubleValue();
    }

    /** Notes from now on how long these videos stand still. */
    void watchGaps(String... testIds) {
        page.evaluate("testIds => measured.watchGaps(testIds)", List.of(testIds));
    }

    /** The longest time for which one of them has stood still, in milliseconds. */
    double longestGap() {
        return ((Number) page.evaluate("() => measured.longestGap()")).doubleValue();
    }

    /** Waits until the kiosk's voice goes over a media bridge alone, which offers; to pages the kiosk does. */
    double carriedByBridge() {
        page.waitForFunction("() => measured.voices() === 'offer'");
        return now();
    }

    /** Waits until the kiosk's voice goes to two pages directly. */
    void carriedDirectly() {
        page.waitForFunction("() => measured.voices() === 'answer,answer'");
    }

    private double now() {
        return ((Number) page.evaluate("() => performance.timeOrigin + performance.now()")).doubleValue();
    }

    /** What all its links carry, over some seconds. */
    Rate rate() {
        Map<?, ?> rate = (Map<?, ?>) page.evaluate("millis => measured.rate(millis)", RATE_MILLIS);
        return new Rate(((Number) rate.get("sent")).doubleValue(), ((Number) rate.get("received")).doubleValue());
    }
}
