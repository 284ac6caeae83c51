package io.yunchuang.walkthrough;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The built server as a process of its own, with its own PostgreSQL and Redis and the demo set. */
public final class RunningServer implements AutoCloseable {
    private static final long ENDS_WITHIN_SECONDS = 60;
    /** What the server says when it is ready, before its address. */
    private static final String READY = "Open ";
    /** What it says when another program has its port: a free one may be taken by the time the server asks for it. */
    private static final Pattern PORT_TAKEN = Pattern.compile("already used by another program|Address already in use");

    private static final int PORTS_TRIED = 3;

    private final Path jar;
    private final Path data;
    private final Map<String, String> settings;
    private final Thread atExit = new Thread(this::end, "end-server");
    private volatile Optional<Process> process = Optional.empty();
    private int port;

    private RunningServer(Path jar, Path data, Map<String, String> settings) {
        this.jar = jar;
        this.data = data;
        this.settings = settings;
    }

    /**
     * Starts it on a free port and waits until it is ready.
     *
     * @param jar {@code quarkus-run.jar} of the built server
     * @param data where its data are; they stay there
     */
    public static RunningServer start(Path jar, Path data) {
        return start(jar, data, Map.of());
    }

    /** The same with further settings, as environment variables. */
    public static RunningServer start(Path jar, Path data, Map<String, String> settings) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The server is not built: there is no " + jar.toAbsolutePath() + ".");
        }
        RunningServer server = new RunningServer(jar, data, settings);
        // Before there is a process: a JVM that ends already refuses it, and a server would stay behind.
        Runtime.getRuntime().addShutdownHook(server.atExit);
        server.launchOnFreePort();
        return server;
    }

    private void launchOnFreePort() {
        for (int tries = 1; ; tries++) {
            port = FreePort.find();
            try {
                launch();
                return;
            } catch (NotStarted failed) {
                if (tries == PORTS_TRIED
                        || !PORT_TAKEN.matcher(failed.getMessage()).find()) {
                    throw failed;
                }
            }
        }
    }

    /** The server has ended before it was ready; the message is what it said. */
    private static final class NotStarted extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotStarted(CharSequence said) {
            super("The server has not started:\n" + said);
        }
    }

    /** Where the pages are. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Ends the server as a loss of power would; its stores go on alone. */
    public void kill() {
        process.ifPresent(Process::destroyForcibly);
        awaitEnd();
    }

    /** Takes its PostgreSQL away, until what this gives is closed. */
    public DatabaseOutage withoutDatabase() {
        return DatabaseOutage.begin(data);
    }

    /** Starts it again at the same address, on the same data. */
    public void restart() {
        end();
        launch();
    }

    /** Ends the server and its stores in order. */
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void end() {
        process.ifPresent(Process::destroy);
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (process.isPresent() && !process.get().waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void launch() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The quick compiler alone starts in half the time; no walk is long enough for the thorough one to pay.
        ProcessBuilder builder =
                new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", jar.toString()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "YUNCHUANG_DATA_DIR", data.toString(),
                        "YUNCHUANG_HTTP_PORT", Integer.toString(port),
                        "YUNCHUANG_DEMO_ENABLED", "true"));
        // Those would lead it to somebody else's data.
        builder.environment().keySet().removeAll(List.of("YUNCHUANG_DB_URL", "YUNCHUANG_REDIS_URL", "YUNCHUANG_LAN"));
        try {
            Files.createDirectories(data);
            Process started = builder.start();
            process = Optional.of(started);
            awaitReady(started.inputReader(StandardCharsets.UTF_8), data.resolve("server.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads along until the server is ready, and goes on reading beside: a full pipe would stop it. */
    private static void awaitReady(BufferedReader output, Path log) throws IOException {
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new NotStarted(said);
        }
        Files.writeString(log, said.append(line).append('\n'));
        Thread.ofPlatform().daemon().name("server-output").start(() -> copy(output, log));
    }

    private static void copy(BufferedReader output, Path log) {
        try (var writer = Files.newBufferedWriter(log, StandardOpenOption.APPEND)) {
            output.transferTo(writer);
        } catch (IOException ended) {
            // So has the server.
        }
    }
}
