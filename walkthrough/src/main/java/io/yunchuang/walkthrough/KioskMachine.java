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
import java.util.concurrent.locks.LockSupport;

/**
 * A whole kiosk on a screen of its own: the agent and the Chromium that it starts, as on a citizen's machine, but that the
 * camera is made up and a test may look into the browser.
 */
public final class KioskMachine implements AutoCloseable {
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration BROWSER_WITHIN = Duration.ofMinutes(1);

    private final Process agent;
    private final Browser browser;
    private final Page page;

    private KioskMachine(Process agent, Browser browser, Page page) {
        this.agent = agent;
        this.browser = browser;
        this.page = page;
    }

    /**
     * What a kiosk's machine needs.
     *
     * @param classPath of the built agent
     * @param server where the pages are
     * @param enrolmentCode a one-time code for agents of this kiosk
     * @param data where the agent keeps its credential and the browser its profile
     */
    public record Setup(String classPath, URI server, String enrolmentCode, Path data) {}

    /** Switches the machine on and waits until its browser shows the kiosk's page. */
    static KioskMachine switchOn(Playwright playwright, Desktop desktop, Setup setup) {
        int debugging = FreePort.find();
        try {
            Process agent = desktop.start(agent(setup, debugging));
            Browser browser = connect(playwright, agent, "http://127.0.0.1:" + debugging);
            BrowserContext context = browser.contexts().getFirst();
            context.grantPermissions(
                    List.of("camera", "microphone"), new GrantPermissionsOptions().setOrigin(origin(setup.server())));
            Page page = context.pages().getFirst();
            page.setDefaultTimeout(BROWSER_WITHIN.toMillis());
            return new KioskMachine(agent, browser, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of the call window. */
    public KioskPage page() {
        return new KioskPage(page);
    }

    /** Ends the agent as a crash would; whoever watches over it starts it again. */
    public ProcessHandle agent() {
        return agent.toHandle();
    }

    /** Switches the machine off. */
    @Override
    public void close() {
        browser.close();
        agent.destroy();
    }

    private static ProcessBuilder agent(Setup setup, int debugging) throws IOException {
        Files.createDirectories(setup.data());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                setup.classPath(),
                "io.yunchuang.agent.agent.Watchdog",
                "--enrol",
                setup.enrolmentCode());
        builder.environment().put("YUNCHUANG_AGENT_SERVER", origin(setup.server()));
        builder.environment().put("YUNCHUANG_AGENT_DATA_DIR", setup.data().toString());
        builder.environment().put("YUNCHUANG_AGENT_BROWSER", Chromium.program().toString());
        builder.environment().put("YUNCHUANG_AGENT_BROWSER_FLAGS", String.join(",", browserFlags(debugging)));
        return builder;
    }

    /** Without a made-up consent: it would make the shown screen up, too. */
    private static List<String> browserFlags(int debugging) {
        return List.of(
                "--no-sandbox",
                "--use-fake-device-for-media-stream=fps=5",
                "--remote-debugging-port=" + debugging,
                "--lang=zh-CN");
    }

    private static Browser connect(Playwright playwright, Process agent, String address) {
        long deadline = System.nanoTime() + BROWSER_WITHIN.toNanos();
        while (true) {
            try {
                return playwright.chromium().connectOverCDP(address);
            } catch (PlaywrightException notYet) {
                if (!agent.isAlive() || System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
            }
        }
    }

    private static String origin(URI server) {
        return server.getScheme() + "://" + server.getRawAuthority();
    }
}
