package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import java.util.List;

/** A place on a kiosk's screen, both from 0 to 1. */
record Spot(double x, double y) {
    /** @param across how far from the element's left, 0 to 1; half way down */
    static Spot of(Locator element, double across) {
        List<?> place = (List<?>) element.evaluate("""
                (element, across) => {
                    const box = element.getBoundingClientRect();
                    const title = window.outerHeight - window.innerHeight;
                    return [
                        (window.screenX + box.x + box.width * across) / screen.width,
                        (window.screenY + title + box.y + box.height / 2) / screen.height,
                    ];
                }""", across);
        return new Spot(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }
}
