package io.yunchuang.walkthrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chromium for several people, one process each: pages of one process slow each other down, which falsifies every
 * measurement of video. Like Playwright itself it belongs to the thread that made it.
 */
public final class Browsers implements AutoCloseable {
    /** Long, because a machine may be busy; nothing waits longer than it must. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI server;
    private final Appearance appearance;
    private final Playwright playwright;
    private final List<Page> pages = new ArrayList<>();
    private int framesPerSecond = 30;

    /** Whether people can look on. */
    public enum Appearance {
        HIDDEN,
        WINDOWS
    }

    /** A place on the screen, in pixels. */
    public record Frame(int left, int top, int width, int height) {}

    private Browsers(URI server, Appearance appearance, Playwright playwright) {
        this.server = server;
        this.appearance = appearance;
        this.playwright = playwright;
    }

    /** @param server where the pages are, for example {@code http://localhost:8080/} */
    public static Browsers forServer(URI server, Appearance appearance) {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browsers(server, appearance, Playwright.create(new CreateOptions().setEnv(environment)));
    }

    /**
     * Cameras that give a few frames a second from now on. Two pages that pack and unpack full pictures need two processors
     * for themselves, and would take from the server what it has on a machine of its own.
     */
    public Browsers withCalmCameras() {
        return withCameras(5);
    }

    /** @param frames that cameras give in a second from now on, at least 5 */
    public Browsers withCameras(int frames) {
        framesPerSecond = frames;
        return this;
    }

    /** Starts a browser of its own for one person, at the page {@code path}. */
    public Page open(String path, Frame frame) {
        List<String> options = new ArrayList<>(Chromium.options(framesPerSecond));
        options.add("--window-position=" + frame.left() + "," + frame.top());
        options.add("--window-size=" + frame.width() + "," + frame.height());
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.program())
                        .setHeadless(appearance == Appearance.HIDDEN)
                        .setArgs(options));
        Page page = browser.newContext(new NewContextOptions()
                        .setBaseURL(server.toString())
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(frame.width(), frame.height()))
                .newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        pages.add(page);
        page.navigate(path);
        return page;
    }

    /** Keeps what every open page shows, in files {@code name-1.png} and so on, for whoever looks why something failed. */
    public void photograph(Path directory, String name) {
        int number = 0;
        for (Page page : pages) {
            number++;
            if (!page.isClosed()) {
                page.screenshot(new ScreenshotOptions().setPath(directory.resolve(name + "-" + number + ".png")));
            }
        }
    }

    /** The desk of somebody who talks to the server without a page. */
    public ManagerDesk manager(String password) {
        return ManagerDesk.signIn(playwright, server, password);
    }

    /** Switches a whole kiosk on, agent and all, on a screen of its own. */
    public KioskMachine kiosk(Desktop desktop, KioskMachine.Setup setup) {
        return KioskMachine.switchOn(playwright, desktop, setup);
    }

    /** Ends every browser. */
    @Override
    public void close() {
        playwright.close();
    }
}
