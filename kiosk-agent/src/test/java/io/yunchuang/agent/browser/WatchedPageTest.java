package io.yunchuang.agent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a browser that shows nothing and lives until it is ended. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class WatchedPageTest {
    /** Far longer than any of the tests. */
    private static final Duration PATIENT = Duration.ofMinutes(5);

    private static final Duration IMPATIENT = Duration.ofMillis(600);
    /** Waits without a child that would outlive it: for somebody to write into its pipe. */
    private static final String BROWSER = "#!/bin/sh\nmkfifo \"$0.$$\" && read -r line < \"$0.$$\"\n";

    @TempDir
    private Path place;

    private final BlockingQueue<String> starts = new LinkedBlockingQueue<>();
    private BrowserSetup setup;

    @BeforeEach
    void makeBrowser() throws IOException {
        Path browser = Files.writeString(place.resolve("browser"), BROWSER);
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        setup = new BrowserSetup(browser, List.of(), place);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(running()).isEmpty();
    }

    /** It comes again because it has crashed, and not because its page has not come. */
    @Test
    void aBrowserThatCrashesComesAgain() throws InterruptedException {
        try (WatchedPage window = window(PATIENT)) {
            window.start();
            awaitStart();
            browser().destroyForcibly();
            awaitStart();
        }
    }

    @Test
    void aPageThatNeverComesIsTriedAgain() throws InterruptedException {
        try (WatchedPage window = window(IMPATIENT)) {
            window.start();
            awaitStart();
            awaitStart();
        }
    }

    @Test
    void anAgentThatComesAgainTakesOverItsWindow() throws InterruptedException {
        WatchedPage before = window(PATIENT);
        before.start();
        awaitStart();
        ProcessHandle left = browser();
        try (WatchedPage after = window(PATIENT)) {
            assertThat(after.adopt()).isTrue();
            assertThat(after.isShownBy(left.pid())).isTrue();
        }
        before.close();
        assertThat(starts).isEmpty();
    }

    private WatchedPage window(Duration patience) {
        return new WatchedPage(
                setup,
                Look.callWindow(new Place(0, 0, 100, 100)),
                "https://windows.example",
                patience,
                () -> {
                    starts.add("start");
                    return "https://windows.example/kiosk";
                },
                () -> {});
    }

    private void awaitStart() throws InterruptedException {
        assertThat(starts.poll(30, TimeUnit.SECONDS))
                .as("the browser is started")
                .isNotNull();
    }

    private ProcessHandle browser() {
        return running().getFirst();
    }

    private List<ProcessHandle> running() {
        return BrowserProcess.using(place.resolve("call-profile"));
    }
}
