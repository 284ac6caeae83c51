package io.yunchuang.benchmarks.conference;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.BrowserProcess;
import io.yunchuang.benchmarks.lab.TreeCpu;
import java.util.List;
import java.util.Map;

/** Looks at a real page from within: when something is clicked, when videos show their next frame, what its links carry. */
final class ConferenceWatch {
    private static final int COST_MILLIS = 5_000;

    private final Page page;

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

    /** The longest time for which one of them has stood still, in milliseconds; waits until all of them move. */
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

    /** What the talk costs this page, over some seconds. */
    PageCost cost() {
        List<ProcessHandle> browser = List.of(BrowserProcess.of(page));
        TreeCpu before = TreeCpu.of(browser);
        long began = System.nanoTime();
        Map<?, ?> rate = (Map<?, ?>) page.evaluate("millis => measured.rate(millis)", COST_MILLIS);
        double nanos = TreeCpu.of(browser).since(before).toNanos();
        return new PageCost(number(rate, "sent"), number(rate, "received"), nanos / (System.nanoTime() - began));
    }

    private static double number(Map<?, ?> values, String key) {
        return ((Number) values.get(key)).doubleValue();
    }
}
