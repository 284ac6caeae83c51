package io.yunchuang.walkthrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Chromium for several people, one process each: pages of one process slow each other down, which falsifies every
 * measurement of video. Like Playwright itself they belong to the thread that made it.
 */
public final class Browsers implements AutoCloseable {
    /** Long, because a machine may be busy; nothing waits longer than it must. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What a camera gives in a second where nothing else is said. */
    static final int FULL_FRAMES = 30;

    private final URI server;
    private final BrowserPool pool;
    private final Runnable end;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private int framesPerSecond = FULL_FRAMES;
    private double density = 1;

    /** Whether people can look on. */
    public enum Appearance {
        HIDDEN,
        WINDOWS
    }

    /** A place on the screen, in pixels. */
    public record Frame(int left, int top, int width, int height) {}

    private Browsers(URI server, BrowserPool pool, Runnable end) {
        this.server = server;
        this.pool = pool;
        this.end = end;
    }

    /** @param server where the pages are, for example {@code http://localhost:8080/} */
    public static Browsers forServer(URI server, Appearance appearance) {
        BrowserPool pool = new BrowserPool(appearance);
        return new Browsers(server, pool, pool::close);
    }

    /** The same with browsers that go back to the pool in the end. */
    static Browsers forServer(URI server, BrowserPool pool) {
        return new Browsers(server, pool, () -> {});
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

    /**
     * Screens with a quarter of the points from now on, laid out as before: where many people share two processors most of
     * these go into drawing.
     */
    public Browsers withCoarseScreens() {
        density = 0.5;
        return this;
    }

    /** Browsers whose cameras and microphones give what these files hold from now on. */
    Browsers withDevices(MadeUpDevices devices) {
        more.addAll(devices.options());
        return this;
    }

    /** Browsers that from now on take that certificate for good, whoever has made it, and no other of its kind. */
    public Browsers trusting(OwnCertificate own) {
        more.add("--ignore-certificate-errors-spki-list=" + own.fingerprint());
        return this;
    }

    /** Gives one person a browser of his own, at the page {@code path}. */
    public Page open(String path, Frame frame) {
        List<String> options = options(frame);
        Browser browser = pool.take(options);
        taken.add(new Taken(options, browser));
        Page page = browser.newContext(new NewContextOptions()
                        .setBaseURL(server.toString())
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(frame.width(), frame.height())
                        .setDeviceScaleFactor(density))
                .newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        opened.add(Opened.of(page));
        page.navigate(path);
        return page;
    }

    private List<String> options(Frame frame) {
        List<String> options = new ArrayList<>(Chromium.options(framesPerSecond));
        options.addAll(more);
        if (pool.appearance() == Appearance.WINDOWS) {
            options.add("--window-position=" + frame.left() + "," + frame.top());
            options.add("--window-size=" + frame.width() + "," + frame.height());
        }
        return options;
    }

    /**
     * Keeps what every open page shows, in files {@code name-1.png} and so on, and what each has complained about, in {@code
     * name-1.txt}, for whoever looks why something failed.
     *
     * @throws IOException when a file cannot be written
     */
    public void keep(Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        int number = 0;
        for (Opened each : opened) {
            number++;
            if (!each.page().isClosed()) {
                Path picture = directory.resolve(name + "-" + number + ".png");
                each.page().screenshot(new ScreenshotOptions().setPath(picture));
            }
            Files.write(directory.resolve(name + "-" + number + ".txt"), each.complaints());
        }
    }

    /** The desk of somebody who talks to the server without a page. */
    public ManagerDesk manager(String password) {
        return ManagerDesk.signIn(pool.playwright(), server, password);
    }

    /** Switches a whole kiosk on, agent and all, on a screen of its own. */
    public KioskMachine kiosk(Desktop desktop, KioskMachine.Setup setup) {
        return KioskMachine.switchOn(pool.playwright(), desktop, setup, page -> opened.add(Opened.of(page)));
    }

    /** Ends everything that was done in these browsers. */
    @Override
    public void close() {
        taken.forEach(each -> pool.giveBack(each.options(), each.browser()));
        end.run();
    }

    private record Opened(Page page, List<String> complaints) {
        static Opened of(Page page) {
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
            return new Opened(page, complaints);
        }
    }

    private record Taken(List<String> options, Browser browser) {}
}
