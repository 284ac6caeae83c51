package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class WatchdogTest {
    @TempDir
    private Path place;

    @Test
    void anAgentThatIsKilledIsStartedAgainAndOneThatEndsIsNot() throws Exception {
        Path pids = place.resolve("pids");
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> run(mortal(pids.toString())));
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            place.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            ProcessHandle first = started(pids, 1, changes);
            kill(first, "-9");
            ProcessHandle second = started(pids, 2, changes);
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(end).isNotDone();
            Files.writeString(place.resolve("end"), "");
            kill(second, "-9");
            assertThat(end.get()).isEqualTo(Watchdog.ENDED);
        }
    }

    @Test
    void whatOnlyAPersonCanPutRightIsNotTriedAgain() {
        Path pids = place.resolve("pids");
        assertThat(run(mortal(pids.toString(), "2"))).isEqualTo(Watchdog.NEEDS_A_PERSON);
        assertThat(pids).content().hasLineCount(1);
    }

    @Test
    void anAgentThatEndsInOrderStaysDown() {
        Path pids = place.resolve("pids");
        assertThat(run(mortal(pids.toString(), "0"))).isEqualTo(Watchdog.ENDED);
        assertThat(pids).content().hasLineCount(1);
    }

    @Test
    void aOneTimeCodeIsUsedAtTheFirstStartOnly() {
        assertThat(Watchdog.withoutEnrolment(List.of("java", "--enrol", "CODE", "--config", "file")))
                .containsExactly("java", "--config", "file");
        assertThat(Watchdog.withoutEnrolment(List.of("java"))).containsExactly("java");
    }

    private static int run(List<String> command) {
        try {
            return new Watchdog(command).run();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> mortal(String... words) {
        List<String> start = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx32m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Mortal.class.getName());
        return Stream.concat(start.stream(), Stream.of(words)).toList();
    }

    private static ProcessHandle started(Path pids, int times, WatchService changes)
            throws IOException, InterruptedException {
        while (!Files.exists(pids) || Files.readAllLines(pids).size() < times) {
            var key = changes.poll(60, TimeUnit.SECONDS);
            assertThat(key).as("a new agent has written down its process").isNotNull();
            key.pollEvents();
            key.reset();
        }
        long pid = Long.parseLong(Files.readAllLines(pids).get(times - 1));
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void kill(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
