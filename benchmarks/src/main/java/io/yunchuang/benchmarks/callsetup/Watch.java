package io.yunchuang.benchmarks.callsetup;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at a real page from within: when an answer is clicked, and when the other side's first frame is shown. */
final class Watch {
    private final Page page;

    /** @param page not yet at the server's page, whose scripts must come after this one's */
    Watch(Page page) {
        this.page = page;
        page.addInitScript(Relay.resource("watch.js"));
    }

    /** Waits from now on for the next frame of that video, which need not be there yet. */
    void arm(String testId) {
        page.evaluate("testId => measured.arm(testId)", testId);
    }

    /** When that frame was shown, in milliseconds of the epoch; waits for it. */
    double firstFrame() {
        return number("() => measured.first()");
    }

    /** When the last answer was clicked, in milliseconds of the epoch. */
    double answeredAt() {
        return number("() => measured.answeredAt()");
    }

    /** When each step towards the first frame was taken, in milliseconds of the epoch. */
    Map<String, Double> steps() {
        Map<?, ?> steps = (Map<?, ?>) page.evaluate("() => measured.steps()");
        return steps.entrySet().stream()
                .collect(Collectors.toMap(
                        step -> (String) step.getKey(), step -> ((Number) step.getValue()).doubleValue()));
    }

    /** By how much the page's clock differs from the machine's, in milliseconds. */
    double skew() {
        return number("() => measured.skew()");
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
