package io.yunchuang.benchmarks.restart;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A real page in a talk, looked at from within: when the call's view comes back, and how long its picture stood still. */
final class WatchedPage {
    private final Page page;

    /** @param page not yet at the server's page, whose scripts must come after this one's */
    WatchedPage(Page page) {
        this.page = page;
        page.addInitScript(script());
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

    private static String script() {
        try (InputStream script = WatchedPage.class.getResourceAsStream("/restart/watch.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
