package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.ClassPathText;

/** The media connections of a page of the platform, which a measurement may bend. */
final class Connections {
    private final Page page;

    private Connections(Page page) {
        this.page = page;
    }

    /** Of a page as it will be loaded next. */
    static Connections of(Page page) {
        page.addInitScript(ClassPathText.read("/control/connections.js"));
        return new Connections(page);
    }

    /** Loads the page anew, which then reaches others by TURN servers alone. */
    void reachByRelayOnly() {
        page.evaluate("() => connections.reachByRelayOnly()");
        page.reload();
    }

    /** Stops camera and microphone; the next talk begins with new ones. */
    void stopDevices() {
        page.evaluate("() => connections.stopDevices()");
    }
}
