package io.yunchuang.walkthrough;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What the tests of a class play on: one built server for all of them, and browsers that nobody else uses meanwhile for each.
 * Classes whose server is as it comes share it, so a test leaves nobody in a talk.
 */
final class Scene implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Scene.class);

    /** What people saw when a test failed. */
    private static final Path FAILED = Path.of("target", "failed");

    /** A kiosk, a console and their server on one machine, all of them with pictures, take longer than in a city. */
    private static final Map<String, String> PATIENT = Map.of(
            "YUNCHUANG_LIVE_BEAT", "4s",
            "YUNCHUANG_LIVE_SILENCE", "15s",
            "YUNCHUANG_CALL_MEDIA_TIME", "1m",
            "YUNCHUANG_DIALTEST_MEDIA_TIME", "2m");

    private final Map<String, String> settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable Stage stage;
    private @Nullable BrowserPool pool;
    private @Nullable Browsers browsers;

    private Scene(Map<String, String> settings) {
        this.settings = settings;
    }

    /** With a server as it comes. */
    static Scene plain() {
        return new Scene(Map.of());
    }

    /** @param settings of the server, as environment variables */
    static Scene with(Map<String, String> settings) {
        return new Scene(settings);
    }

    RunningServer server() {
        return requireNonNull(stage).server;
    }

    Browsers browsers() {
        return requireNonNull(browsers);
    }

    /** For what a test leaves behind; it goes with the server. */
    Path data() {
        return requireNonNull(stage).data;
    }

    /** A screen with the window manager of a kiosk, until the end of the test. */
    Desktop desktop(int width, int height) throws IOException {
        Path rules = Path.of(System.getProperty("yunchuang.window-rules"));
        return opened(Desktop.open(width, height, rules, Files.createTempDirectory(data(), "desktop")));
    }

    /**
     * The kiosk of a city with its agent, switched on until the end of the test.
     *
     * @param agentSettings as environment variables
     */
    KioskMachine kiosk(Desktop desktop, String city, Map<String, String> agentSettings) throws IOException {
        String code = browsers().manager(Talk.PASSWORD).agentCode("kiosk-" + city + "-1");
        String agent = System.getProperty("yunchuang.agent");
        Path directory = Files.createTempDirectory(data(), "agent");
        return opened(browsers()
                .kiosk(desktop, new KioskMachine.Setup(agent, server().address(), code, directory, agentSettings)));
    }

    /** Closes it at the end of the test, the last one first. */
    <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE.toMillis());
        ExtensionContext owner = settings.isEmpty() ? context.getRoot() : context;
        // By its settings: a class would find a stage that all classes share before it made one of its own.
        stage = owner.getStore(NAMESPACE).computeIfAbsent(settings, Stage::open, Stage.class);
        pool = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(BrowserPool.class, none -> new BrowserPool(Appearance.HIDDEN), BrowserPool.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browsers = opened(
                Browsers.forServer(server().address(), requireNonNull(pool)).withCalmCameras());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            if (context.getExecutionException().isPresent()) {
                browsers().keep(FAILED, nameOf(context));
            }
        } finally {
            while (!opened.isEmpty()) {
                opened.pop().close();
            }
        }
    }

    private static String nameOf(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    /** A server and all that is left on its disk; ends with the tests that share it. */
    private record Stage(RunningServer server, Path data) implements AutoCloseable {
        static Stage open(Map<String, String> settings) {
            try {
                Path data = Files.createTempDirectory("walkthrough");
                Map<String, String> all = new HashMap<>(PATIENT);
                // People sign in all the time; this is the least that BCrypt knows.
                all.put("YUNCHUANG_ACCESS_BCRYPT_COST", "4");
                all.putAll(settings);
                Path jar = Path.of(System.getProperty("yunchuang.server"));
                return new Stage(RunningServer.start(jar, data.resolve("server"), all), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (Stream<Path> left = Files.walk(data)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
