package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.control.Area.Place;
import io.yunchuang.benchmarks.lab.ClassPathText;
import java.util.List;
import java.util.Map;

/** A browser's page in which a screen is seen from afar, looked at from within. */
final class ViewerPage {
    /** From the end of a movement to the press, and from there until the button is let go. */
    private static final double HAND_MILLIS = 60;

    private final Page page;
    private final String selector;

    /**
     * What a click took, in milliseconds of the epoch.
     *
     * @param pressed when the viewer's page heard of the press
     * @param seen when it could show the new colour
     */
    record Click(double pressed, double seen) {}

    /** What has crossed the line, in bytes. */
    record Traffic(double received, double sent) {
        Traffic minus(Traffic since) {
            return new Traffic(received - since.received, sent - since.sent);
        }

        Traffic plus(Traffic more) {
            return new Traffic(received + more.received, sent + more.sent);
        }
    }

    /**
     * @param page not yet at the viewer's page, whose scripts must come after this one's
     * @param selector of the element that shows the screen
     */
    ViewerPage(Page page, String selector) {
        this.page = page;
        this.selector = selector;
        page.addInitScript(ClassPathText.read("/control/clock.js") + ClassPathText.read("/control/viewer.js"));
    }

    Page page() {
        return page;
    }

    /** Waits for the picture of the screen, which has that many pixels. */
    void awaitPicture(int width, int height) {
        page.locator(selector).waitFor();
        page.evaluate(
                "([what, width, height]) => measured.watch(what, width, height)", List.of(selector, width, height));
        page.waitForFunction("() => measured.hasPicture()");
    }

    /** Looks from now on for the moment at which that place is light, or dark. */
    void arm(Place looked, boolean light) {
        page.evaluate("([place, light]) => measured.arm(place, light)", List.of(looked.forScript(), light));
    }

    /** Waits until it is; the page must have been pressed. */
    Click click() {
        Map<?, ?> times = (Map<?, ?>) page.evaluate("() => measured.click()");
        return new Click(number(times, "pressed"), number(times, "seen"));
    }

    /** Presses the primary button at that place of the screen and lets go, as slowly as a hand does. */
    void press(Place place) {
        Place at = toPage(place);
        page.mouse().move(at.x(), at.y());
        page.waitForTimeout(HAND_MILLIS);
        page.mouse().down();
        page.waitForTimeout(HAND_MILLIS);
        page.mouse().up();
    }

    /** Begins to move the pointer from one place to another, 60 times a second. */
    void stream(Place from, Place to, int moves) {
        List<Object> how = List.of(from.forScript(), to.forScript(), moves);
        page.evaluate("([from, to, moves]) => measured.stream(from, to, moves)", how);
    }

    private Place toPage(Place place) {
        Map<?, ?> at = (Map<?, ?>) page.evaluate("place => measured.toPage(place)", place.forScript());
        return new Place(number(at, "x"), number(at, "y"));
    }

    /** For screen and hand alone, so far. */
    Traffic traffic() {
        Map<?, ?> bytes = (Map<?, ?>) page.evaluate("() => measured.traffic()");
        return new Traffic(number(bytes, "received"), number(bytes, "sent"));
    }

    private static double number(Map<?, ?> values, String key) {
        return ((Number) values.get(key)).doubleValue();
    }
}
