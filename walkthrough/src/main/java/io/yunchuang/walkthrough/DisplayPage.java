package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;

/** The public display of a centre. */
public final class DisplayPage {
    private final Page page;

    public DisplayPage(Page page) {
        this.page = page;
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** Waits until that number is being called. */
    public void awaitNumber(String number) {
        page.locator("[data-testid=display-calling][data-number='" + number + "']")
                .waitFor();
    }
}
