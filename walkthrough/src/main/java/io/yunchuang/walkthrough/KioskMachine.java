package io.yunchuang.walkthrough;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
            "--no-sandbox",
            "--test-type",
            "--use-fake-device-for-media-stream=fps=5",
            "--remote-debugging-port=0",
            "--lang=zh-CN");

    /** The name of the cookie with the kiosk's device credential. */
    private static final String CREDENTIAL = "yunchuang-kiosk";

    private final BrowserInsight insight;
    private final Setup setup;
    private final Process watchdog;
    private final Consumer<Page> shown;
    private Page page;

    private KioskMachine(Playwright playwright, Setup setup, Process watchdog, Consumer<Page> shown) {
        this.insight = new BrowserInsight(playwright, watchdog::isAlive);
        this.setup = setup;
        this.watchdog = watchdog;
        this.shown = shown;
        this.page = callPage();
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

    /**
     * Switches the machine on and waits until its browser shows the kiosk's page.
     *
     * @param shown hears of the page of every browser that the machine starts for its call window
     */
    static KioskMachine switchOn(Playwright playwright, Desktop desktop, Setup setup, Consumer<Page> shown) {
        try {
            return new KioskMachine(playwright, setup, desktop.start(agent(setup)), shown);
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
        return patient(workBrowser().contexts().getFirst());
    }

    /**
     * Everything that the work window's browser has open, by kind and address; pages, and what looks into them. The agent's
     * own extension is left out, for it sleeps and wakes as it likes.
     */
    public List<String> openInWorkWindow() {
        CDPSession session = workBrowser().newBrowserCDPSession();
        return session.send("Target.getTargets").getAsJsonArray("targetInfos").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(each ->
                        each.get("type").getAsString() + " " + each.get("url").getAsString())
                .filter(each -> !each.contains("chrome-extension:"))
                .sorted()
                .toList();
    }

    /** Has the page of the portal give a file to be kept, as a link in it would, and waits until it lies on the disk. */
    public void download(Page portal, String name) {
        // Playwright would take it for itself.
        JsonObject byItself = new JsonObject();
        byItself.addProperty("behavior", "default");
        portal.context().browser().newBrowserCDPSession().send("Browser.setDownloadBehavior", byItself);
        portal.evaluate("""
                name => {
                    const link = document.createElement('a');
                    link.href = URL.createObjectURL(new Blob(['of a citizen']));
                    link.download = name;
                    link.click();
                }""", name);
        Path file = workFolder().resolve("downloads").resolve(name);
        await(() -> Files.exists(file), "Nothing was downloaded to " + file);
    }

    /** Waits until nothing of the work window is left on this machine. */
    public void awaitWiped() {
        await(() -> !Files.exists(workFolder()), "The work window has left its profile");
    }

    /** Where the work window keeps what it must not keep longer than it is open. */
    public Path workFolder() {
        return setup.data().resolve("work");
    }

    /** Kills the agent as a crash would, and waits until its watchdog has started another. */
    public void crashAgent() {
        ProcessHandle crashing = agent();
        crashing.destroyForcibly();
        crashing.onExit().join();
        await(() -> agents().findAny().isPresent(), "The agent was not started again");
    }

    /**
     * Kills the call window's browser as a crash would, and looks into the one that the agent starts instead. Waits first until
     * the kiosk's credential is on the disk: a Chromium writes its cookies down every half minute only.
     */
    public void crashBrowser() {
        await(this::keepsCredential, "The browser has not written the kiosk's credential down");
        kill(callBrowsers());
        page = callPage();
    }

    /** Kills the agent and the one that would start it again, as when neither can run any more; the browser goes on alone. */
    public void loseAgent() {
        // The watchdog first, for it would start another one.
        kill(List.of(watchdog.toHandle(), agent()));
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(each -> each.onExit().join());
    }

    /** The call window's browser, whoever started it. */
    private List<ProcessHandle> callBrowsers() {
        String own = "--user-data-dir=" + callProfile().toAbsolutePath();
        return ProcessHandle.allProcesses()
                .filter(each ->
                        hasArgument(each, own::equals) && !hasArgument(each, word -> word.startsWith("--type=")))
                .toList();
    }

    private boolean keepsCredential() {
        try {
            byte[] cookies = Files.readAllBytes(callProfile().resolve("Default").resolve("Cookies"));
            return new String(cookies, StandardCharsets.ISO_8859_1).contains(CREDENTIAL);
        } catch (NoSuchFileException notYet) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasArgument(ProcessHandle process, Predicate<String> wanted) {
        return process.info()
                .arguments()
                .filter(arguments -> Stream.of(arguments).anyMatch(wanted))
                .isPresent();
    }

    /** The agent itself, beside the one that watches over it. */
    public ProcessHandle agent() {
        return agents().findFirst().orElseThrow();
    }

    private Stream<ProcessHandle> agents() {
        return watchdog.children()
                .filter(child -> child.info()
                        .command()
                        .filter(program -> program.endsWith("java"))
                        .isPresent());
    }

    /** Switches the machine off. */
    @Override
    public void close() {
        if (watchdog.isAlive()) {
            watchdog.destroy();
        } else {
            // Nobody else ends it any more.
            kill(callBrowsers());
        }
    }

    /** Waits until that is so, and fails in the other words when it takes a minute. */
    static void await(BooleanSupplier reached, String otherwise) {
        long deadline = System.nanoTime() + BROWSER_WITHIN.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(otherwise);
            }
            LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
        }
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
        // A camera of five megapixels on a machine that plays everybody else, too.
        builder.environment().put("YUNCHUANG_AGENT_DEVICES_CAMERA_PATIENCE", "PT15S");
        builder.environment().putAll(setup.settings());
        // The quick compiler alone, as for the server; the watchdog hands no options on.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("YUNCHUANG_AGENT_SERVER", ManagerDesk.origin(setup.server()));
        builder.environment().put("YUNCHUANG_AGENT_DATA_DIR", setup.data().toString());
        builder.environment().put("YUNCHUANG_AGENT_BROWSER", Chromium.program().toString());
        builder.environment().put("YUNCHUANG_AGENT_BROWSER_FLAGS", String.join(",", BROWSER_FLAGS));
        return builder;
    }

    private Path callProfile() {
        return setup.data().resolve("call-profile");
    }

    /** The page of the call window as it is now, which may use camera and microphone. */
    private Page callPage() {
        BrowserContext context =
                insight.into(callProfile(), KioskMachine::hasBegun).contexts().getFirst();
        context.grantPermissions(
                List.of("camera", "microphone"),
                new GrantPermissionsOptions().setOrigin(ManagerDesk.origin(setup.server())));
        Page begun = patient(context);
        shown.accept(begun);
        return begun;
    }

    /** The page has the bridge then: it takes the token, which is the fragment, out of its address. */
    private static boolean hasBegun(URI address) {
        return "/kiosk".equals(address.getPath()) && address.getFragment() == null;
    }

    /** The work window's browser, which shows the portal, or that it may not: anything but the blank page it begins with. */
    private Browser workBrowser() {
        return insight.into(workFolder().resolve("profile"), address -> !"about".equals(address.getScheme()));
    }

    private static Page patient(BrowserContext context) {
        Page page = context.pages().getFirst();
        page.setDefaultTimeout(BROWSER_WITHIN.toMillis());
        return page;
    }
}
