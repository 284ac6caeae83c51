package io.yunchuang.walkthrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;

/**
 * A whole kiosk on a screen of its own: the agent and the Chromium that it starts, as on a citizen's machine, but that the
 * camera is made up and a test may look into the browser.
 */
public final class KioskMachine implements AutoCloseable {
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration BROWSER_WITHIN = Duration.ofMinutes(1);

    /** Without a made-up consent: it would make the shown screen up, too. */
    private static final List<String> BROWSER_FLAGS = List.of(
            // The second one: no bar in the page that warns of the first.
            "--no-sandbox", "--test-type", "--use-fake-device-for-media-stream=fps=5", "--remote-debugging-port=0", "--lang=zh-CN");

    /** Where Chromium writes down at which port it lets programs look in. */
    private static final String INSIGHT = "DevToolsActivePort";

    private final Playwright playwright;
    private final Setup setup;
    private final Process watchdog;
    private final Page page;

    private KioskMachine(Playwright playwright, Setup setup, Process watchdog, Page page) {
        this.playwright = playwright;
        this.setup = setup;
        this.watchdog = watchdog;
        this.page = page;
    }

    /**
     * What a kiosk's machine needs.
     *
     * @param classPath of the built agent
     * @param server where the pages are
     * @param enrolmentCode a one-time code for agents of this kiosk
     * @param data where the agent keeps its credential and the browser its profile
     * @param settings further ones of the agent, as environment variables
     */
    public record Setup(String classPath, URI server, String enrolmentCode, Path data, Map<String, String> settings) {
        /** One whose agent is set up as it comes. */
        public Setup(String classPath, URI server, String enrolmentCode, Path data) {
            this(classPath, server, enrolmentCode, data, Map.of());
        }
    }

    /** Switches the machine on and waits until its browser shows the kiosk's page. */
    static KioskMachine switchOn(Playwright playwright, Desktop desktop, Setup setup) {
        try {
            Process watchdog = desktop.start(agent(setup));
            Browser browser = lookInto(playwright, watchdog, setup.data().resolve("call-profile"));
            BrowserContext context = browser.contexts().getFirst();
            context.grantPermissions(
                    List.of("camera", "microphone"),
                    new GrantPermissionsOptions().setOrigin(ManagerDesk.origin(setup.server())));
            return new KioskMachine(playwright, setup, watchdog, patient(context));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of the call window. */
    public KioskPage page() {
        return new KioskPage(page);
    }

    /** The portal that is open in the work window; looked into by tests only, the clerk sees it on the screen. */
    public Page portal() {
        Browser browser = lookInto(playwright, watchdog, setup.data().resolve("work/profile"));
        return patient(browser.contexts().getFirst());
    }

    /** The agent itself, beside the one that watches over it. */
    public ProcessHandle agent() {
        return watchdog.children()
                .filter(child -> child.info()
                        .command()
                        .filter(program -> program.endsWith("java"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Switches the machine off. */
    @Override
    public void close() {
        watchdog.destroy();
    }

    private static ProcessBuilder agent(Setup setup) throws IOException {
        Files.createDirectories(setup.data());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                setup.classPath(),
                "io.yunchuang.agent.agent.Watchdog",
                "--enrol",
                setup.enrolmentCode());
        builder.environment().putAll(setup.settings());
        builder.environment().put("YUNCHUANG_AGENT_SERVER", ManagerDesk.origin(setup.server()));
        builder.environment().put("YUNCHUANG_AGENT_DATA_DIR", setup.data().toString());
        builder.environment().put("YUNCHUANG_AGENT_BROWSER", Chromium.program().toString());
        builder.environment().put("YUNCHUANG_AGENT_BROWSER_FLAGS", String.join(",", BROWSER_FLAGS));
        return builder;
    }

    private static Browser lookInto(Playwright playwright, Process watchdog, Path profile) {
        long deadline = System.nanoTime() + BROWSER_WITHIN.toNanos();
        while (true) {
            try {
                String port = Files.readAllLines(profile.resolve(INSIGHT)).getFirst();
                return playwright.chromium().connectOverCDP("http://127.0.0.1:" + port);
            } catch (IOException | NoSuchElementException | PlaywrightException notYet) {
                if (!watchdog.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("The kiosk's browser has not started: " + profile, notYet);
                }
                LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
            }
        }
    }

    private static Page patient(BrowserContext context) {
        Page page = context.pages().getFirst();
        page.setDefaultTimeout(BROWSER_WITHIN.toMillis());
        return page;
    }
}
