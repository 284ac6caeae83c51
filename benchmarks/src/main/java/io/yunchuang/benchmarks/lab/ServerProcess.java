package io.yunchuang.benchmarks.lab;

import io.yunchuang.server.embedded.PortTaken;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The built server as a process of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration END_WITHIN = Duration.ofSeconds(40);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(10);
    /** In the log of a server whose port another program has. */
    private static final Pattern PORT_TAKEN = Pattern.compile("already used by another program|Address already in use");
    /** From this release on the JDK warns about what Netty still uses. */
    private static final int WARNING_JDK = 24;

    private final Process process;
    private final Duration startedIn;

    private ServerProcess(Process process, Duration startedIn) {
        this.process = process;
        this.startedIn = startedIn;
    }

    /**
     * Starts the server and waits until it is ready.
     *
     * @throws PortTaken when another program has its port
     */
    static ServerProcess start(ServerSettings settings) throws IOException {
        long began = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command(settings))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(settings.log().toFile()));
        builder.environment().putAll(settings.environment());
        Process process = builder.start();
        try {
            awaitReady(process, settings);
        } catch (IOException | RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
        return new ServerProcess(process, Duration.ofNanos(System.nanoTime() - began));
    }

    /** How long it took from the start until it was ready. */
    public Duration startedIn() {
        return startedIn;
    }

    /** The processor time it has taken so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the process as a loss of power would: kill -9. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends the server in an orderly way. */
    @Override
    public void close() {
        process.destroy();
        if (!await()) {
            process.destroyForcibly();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command(ServerSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= WARNING_JDK) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(settings.javaOptions());
        command.add("-jar");
        command.add(settings.jar().toString());
        return command;
    }

    private static void awaitReady(Process process, ServerSettings settings) throws IOException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(settings.origin() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, ready)) {
                if (!process.isAlive()
                        && PORT_TAKEN.matcher(Files.readString(settings.log())).find()) {
                    throw new PortTaken("The server does not start: port " + settings.port() + " is taken.");
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("The server does not start; its own words are in " + settings.log());
                }
                LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
