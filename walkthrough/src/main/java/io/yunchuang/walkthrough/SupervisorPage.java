package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A manager in a talk of others, which he has entered from the wall. */
public final class SupervisorPage {
    private final Page page;

    SupervisorPage(Page page) {
        this.page = page;
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** The citizen's picture and voice. */
    public RemoteVideo citizen() {
        return new RemoteVideo(page, "supervise-kiosk-video");
    }

    /** The clerk's picture and voice. */
    public RemoteVideo clerk() {
        return new RemoteVideo(page, "supervise-clerk-video");
    }

    /** Goes on in that way, the name of a {@code SupervisionMode}, and waits until the server says so. */
    public void take(String mode) {
        button(mode).click();
        awaitMode(mode);
    }

    /** Waits until he takes part in that way. */
    public void awaitMode(String mode) {
        button(mode).and(page.locator("[aria-pressed=true]")).waitFor();
    }

    /** Leaves the talk for the wall. */
    public void leave() {
        page.getByTestId("supervise-leave").click();
        page.getByTestId("wall").waitFor();
    }

    /** What is said once the supervision has ended without him. */
    public Locator over() {
        return page.getByTestId("supervise-over");
    }

    private Locator button(String mode) {
        return page.getByTestId("supervise-" + mode);
    }
}
