package io.yunchuang.benchmarks.dialtest;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.ClassPathText;
import java.util.List;

/**
 * Looks at a real page from within: when it is touched, when it is seen to be out of a dial-test, and when its connection is
 * closed. All times are in milliseconds of the epoch.
 */
final class TestWatch {
    private final Page page;

    /** @param page not yet at the server's page, whose scripts must come after this one's */
    TestWatch(Page page) {
        this.page = page;
        page.addInitScript(ClassPathText.read("/dialtest/watch.js"));
    }

    /** Waits from now on until the first of these is not to be seen any more and the second is. */
    void arm(String gone, String shown) {
        page.evaluate("testIds => measured.arm(testIds)", List.of(gone, shown));
    }

    /** When somebody last put a finger or the pointer down, by the event's own time. */
    double touchedAt() {
        return number("() => measured.touchedAt()");
    }

    /** When the first frame was painted without it; waits for it. */
    double gone() {
        return number("() => measured.gone()");
    }

    /** When the first frame was painted with it; waits for it. */
    double shown() {
        return number("() => measured.shown()");
    }

    /** When the page closed a connection; waits for it. */
    double closed() {
        return number("() => measured.closed()");
    }

    /** By how much the page's clock differs from the machine's, in milliseconds. */
    double skew() {
        return Math.abs(number("() => measured.skew()"));
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
