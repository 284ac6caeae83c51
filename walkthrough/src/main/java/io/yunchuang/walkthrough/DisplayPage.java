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

    /** Waits until the number is shown. */
    public void awaitNumber(String number) {
        page.getByText(number).first().waitFor();
    }
}
