package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.agent.browser.BrowserSetup;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.bridge.BridgeCodec;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.ProbeReady;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A probe with a browser that shows nothing, in whose page's place the test speaks. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class ProbeTest {
    private static final String ORIGIN = "https://windows.example";
    private static final Credential CREDENTIAL = new Credential("virtual-jiaxing-1", "secret-of-the-probe");
    /** Writes down how it was started, and then waits for somebody to write into its pipe, which nobody does. */
    private static final String BROWSER = """
            #!/bin/sh
            printf '%s\\n' "$@" > "$0.new" && mv "$0.new" "$0.started"
            mkfifo "$0.$$" && read -r line < "$0.$$"
            """;

    @TempDir
    private Path place;

    private final BlockingQueue<String> severe = new LinkedBlockingQueue<>();
    private final Logger log = Logger.getLogger(Probe.class.getName());
    private final Handler severeOnes = new SevereOnes();
    private Probe probe;

    @BeforeEach
    void start() throws IOException {
        log.addHandler(severeOnes);
        Path browser = Files.writeString(place.resolve("browser"), BROWSER);
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        AgentConfig config = ConfigReader.read(Optional.empty(), Map.of("YUNCHUANG_AGENT_SERVER", ORIGIN));
        probe = new Probe(config, CREDENTIAL, new BrowserSetup(browser, List.of(), place));
    }

    @AfterEach
    void stop() {
        probe.close();
        log.removeHandler(severeOnes);
    }

    private final class SevereOnes extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel() == Level.SEVERE) {
                severe.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** How the browser was started. */
    private List<String> started() throws IOException, InterruptedException {
        Path told = place.resolve("browser.started");
        try (WatchService changes = place.getFileSystem().newWatchService()) {
            place.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(told)) {
                WatchKey key = changes.poll(60, TimeUnit.SECONDS);
                assertThat(key).as("the browser is started").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
        return Files.readAllLines(told);
    }

    private URI address() throws IOException, InterruptedException {
        return started().stream()
                .filter(flag -> flag.startsWith("--app="))
                .map(flag -> URI.create(flag.substring("--app=".length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsBrowserHasNoWindowAndOpensTheProbesPageWithoutItsCredential() throws Exception {
        List<String> flags = started();
        assertThat(flags).contains("--headless=new", "--user-data-dir=" + place.resolve("probe-profile"));
        assertThat(address().toString()).startsWith(ORIGIN + "/probe#bridge=");
        assertThat(String.join(" ", flags)).doesNotContain(CREDENTIAL.token());
    }

    @Test
    void thePageIsGivenTheCredentialOverTheBridgeAndSaysWhenItIsOfNoUse() throws Exception {
        Page page = new Page();
        WebSocket socket = page.open(address());
        assertThat(page.heard.take()).isInstanceOfSatisfying(ProbeReady.class, ready -> {
            assertThat(ready.credential()).isEqualTo(CREDENTIAL.token());
            assertThat(ready.toString()).doesNotContain(CREDENTIAL.token());
        });
        socket.sendText(new BridgeCodec().write(new BridgeMessage.ProbeRefused(ErrorCode.DEVICE_REVOKED)), true)
                .join();
        assertThat(severe.take())
                .contains("DEVICE_REVOKED")
                .contains("Ask a manager for a new code of the kind for probes");
    }

    @Test
    void nothingIsLeftOfItsBrowserWhenItEnds() throws Exception {
        started();
        String profile = "--user-data-dir=" + place.resolve("probe-profile");
        assertThat(browsers(profile)).isEqualTo(1);
        probe.close();
        assertThat(browsers(profile)).isZero();
    }

    private static long browsers(String profile) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(profile))
                        .isPresent())
                .count();
    }

    /** The probe's page as the bridge sees it. */
    private static final class Page implements WebSocket.Listener {
        final BlockingQueue<BridgeMessage.FromAgent> heard = new LinkedBlockingQueue<>();
        private final BridgeCodec codec = new BridgeCodec();
        private final StringBuilder text = new StringBuilder();

        WebSocket open(URI address) {
            String[] bridge =
                    address.getFragment().substring("bridge=".length()).split("\\.", 2);
            return HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", ORIGIN)
                    .buildAsync(URI.create("ws://127.0.0.1:" + bridge[0] + "/bridge?token=" + bridge[1]), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add(codec.readAgent(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
