package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;

/** Staff of a counter window. */
public final class CounterPage {
    private final Page page;

    public CounterPage(Page page) {
        this.page = page;
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** Signs in and waits for the desk. */
    public void signIn(String name, String password) {
        LoginForm.on(page).signIn(name, password);
        page.getByTestId("counter-next").waitFor();
    }

    /** Calls the next number and waits until it is this one. */
    public void callNext(String expectedNumber) {
        page.getByTestId("counter-next").click();
        page.locator("[data-testid=counter-ticket][data-number='" + expectedNumber + "']")
                .waitFor();
    }
}
