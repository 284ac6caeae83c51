package io.yunchuang.walkthrough;

import static java.util.Objects.requireNonNull;

import io.yunchuang.walkthrough.Browsers.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the tests of a class play on: one built server for all of them, and browsers of its own for each. */
final class Scene implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Map<String, String> settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable Path data;
    private @Nullable RunningServer server;
    private @Nullable Browsers browsers;

    private Scene(Map<String, String> settings) {
        this.settings = new HashMap<>(settings);
        // People sign in all the time; this is the least that BCrypt knows.
        this.settings.put("YUNCHUANG_ACCESS_BCRYPT_COST", "4");
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
        return requireNonNull(server);
    }

    Browsers browsers() {
        return requireNonNull(browsers);
    }

    /** For what a test leaves behind; it goes with the server. */
    Path data() {
        return requireNonNull(data);
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
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("walkthrough");
        server = RunningServer.start(
                Path.of(System.getProperty("yunchuang.server")), data().resolve("server"), settings);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browsers =
                opened(Browsers.forServer(server().address(), Appearance.HIDDEN).withCalmCameras());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server().close();
        try (Stream<Path> left = Files.walk(data())) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
