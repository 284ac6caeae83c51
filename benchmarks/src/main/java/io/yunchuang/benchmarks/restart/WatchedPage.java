package io.yunchuang.benchmarks.restart;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.ClassPathText;

/** A real page in a talk, looked at from within: when the call's view comes back, and how long its picture stood still. */
final class WatchedPage {
    private final Page page;

    /** @param page not yet at the server's page, whose scripts must come after this one's */
    WatchedPage(Page page) {
        this.page = page;
        page.addInitScript(ClassPathText.read("/restart/watch.js"));
    }

    /** Waits from now on for the next view of the talk. */
    void arm() {
        page.evaluate("() => measured.arm()");
    }

    /** When that view came, in milliseconds of the epoch; waits for it. */
    double viewBack() {
        return ((Number) page.evaluate("() => measured.back()")).doubleValue();
    }

    /** The longest time between two frames shown since {@link #arm}, in milliseconds. */
    double longestGap() {
        return ((Number) page.evaluate("() => measured.longestGap()")).doubleValue();
    }
}
