package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** Somebody who works with the keyboard alone. */
record Keys(Page page) {
    /** More than there is to stop at on any page of ours; after that Tab has been everywhere. */
    private static final int STOPS = 100;

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes on with Tab until the focus is there, in sight. */
    void tabTo(String selector) {
        for (int stop = 0; stop < STOPS; stop++) {
            press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                requireInSight(selector);
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + selector);
    }

    private void requireInSight(String selector) {
        BoundingBox box = page.locator(":focus").boundingBox();
        if (box.y < 0 || box.y + box.height > page.viewportSize().height) {
            throw new AssertionError("The focus is out of sight on " + selector);
        }
    }
}
