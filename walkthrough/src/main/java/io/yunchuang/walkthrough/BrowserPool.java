package io.yunchuang.walkthrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chromium processes for one scene after the other: to start one takes longer than much of what is done in it. Who takes one
 * has it alone. Like Playwright itself it belongs to the thread that made it.
 */
final class BrowserPool implements AutoCloseable {
    private final Appearance appearance;
    private final Playwright playwright;
    private final Map<List<String>, Deque<Browser>> idle = new HashMap<>();

    BrowserPool(Appearance appearance) {
        this.appearance = appearance;
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new CreateOptions().setEnv(environment));
    }

    Appearance appearance() {
        return appearance;
    }

    Playwright playwright() {
        return playwright;
    }

    /** One that was given back, or a new one. */
    Browser take(List<String> options) {
        Deque<Browser> waiting = idle.computeIfAbsent(options, none -> new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            Browser browser = waiting.pop();
            if (browser.isConnected()) {
                return browser;
            }
        }
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.program())
                        .setHeadless(appearance == Appearance.HIDDEN)
                        .setArgs(options));
    }

    /** Ends all that was done in it; the next one who takes it finds nothing of that. */
    void giveBack(List<String> options, Browser browser) {
        if (browser.isConnected()) {
            browser.contexts().forEach(BrowserContext::close);
            idle.computeIfAbsent(options, none -> new ArrayDeque<>()).push(browser);
        }
    }

    /** Ends every browser. */
    @Override
    public void close() {
        playwright.close();
    }
}
