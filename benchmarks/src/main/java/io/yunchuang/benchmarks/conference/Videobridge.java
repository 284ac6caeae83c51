package io.yunchuang.benchmarks.conference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A jitsi-videobridge of the machine's owner, started and killed as often as a measurement wants. */
final class Videobridge implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final Pattern CREATED = Pattern.compile("\"total_conferences_created\":(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> command;
    private final URI address;
    private final Path log;
    private Process process;

    private Videobridge(List<String> command, URI address, Path log) throws IOException {
        this.command = command;
        this.address = address;
        this.log = log;
        this.process = launch();
    }

    /**
     * Starts it; empty without a command.
     *
     * @param command runs it in the foreground
     * @param address of its private HTTP interface
     */
    static Optional<Videobridge> start(List<String> command, URI address, Path directory) throws IOException {
        return command.isEmpty()
                ? Optional.empty()
                : Optional.of(new Videobridge(command, address, directory.resolve("videobridge.log")));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Waits until a server has found it and has tried it out with a conference. */
    void awaitFound() {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (conferencesSoFar() == 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The bridge does not start, or no server has found it; see " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private long conferencesSoFar() {
        try {
            String stats = http.send(
                            HttpRequest.newBuilder(address.resolve("/colibri/stats"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            Matcher created = CREATED.matcher(stats);
            return created.find() ? Long.parseLong(created.group(1)) : 0;
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a power failure does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Starts it again after {@link #kill}. */
    void restart() throws IOException {
        process.onExit().join();
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
