package io.yunchuang.agent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.PortalTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A portal's way is tried without a page being opened. */
@Timeout(60)
final class PortalDeskTest {
    private static final String PORTAL = "https://portal.example/form";

    @TempDir
    private Path folder;

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    @Test
    void aPageThatCouldBeOpenedIsReadyAndNothingIsStarted() throws Exception {
        Path browser = Files.createFile(folder.resolve("browser"));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        try (PortalDesk desk = desk(browser)) {
            assertThat(trial(desk, PORTAL, List.of("portal.example"))).isEqualTo(PortalTrial.READY);
            assertThat(folder.resolve("data")).doesNotExist();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatNoPortalHasIsNotLetThrough() throws Exception {
        Path browser = Files.createFile(folder.resolve("browser"));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        try (PortalDesk desk = desk(browser)) {
            assertThat(trial(desk, PORTAL, List.of("other.example"))).isEqualTo(PortalTrial.NO_WAY);
            assertThat(trial(desk, "file:///etc/passwd", List.of("portal.example")))
                    .isEqualTo(PortalTrial.NO_WAY);
        }
    }

    @Test
    void withoutItsBrowserNoPageCouldBeOpened() throws Exception {
        try (PortalDesk desk = desk(folder.resolve("nowhere"))) {
            assertThat(trial(desk, PORTAL, List.of("portal.example"))).isEqualTo(PortalTrial.NO_BROWSER);
        }
    }

    private PortalDesk desk(Path browser) throws IOException {
        BrowserSetup setup = new BrowserSetup(browser, List.of(), folder.resolve("data"));
        return new PortalDesk(
                setup, new Place(0, 0, 100, 100), () -> told.add("wiped"), (view, state) -> told.add(state));
    }

    private static PortalTrial trial(PortalDesk desk, String url, List<String> hosts) throws InterruptedException {
        BlockingQueue<PortalTrial> trials = new LinkedBlockingQueue<>();
        desk.rehearse(url, hosts, (trial, tookMillis) -> trials.add(trial));
        return trials.take();
    }
}
