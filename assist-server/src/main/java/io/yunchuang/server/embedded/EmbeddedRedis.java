package io.yunchuang.server.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis of our own whose snapshot stays in a directory. Only the program comes from the library: it runs as a daemon,
 * so that Ctrl-C in a terminal reaches the server alone and Redis ends after the server, not beside it.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(10);
    private static final int ANSWER_MILLIS = 500;
    private static final String PID_FILE = "redis.pid";
    /** Redis 6.2 in its log, when somebody else listens there. */
    private static final String PORT_TAKEN = "Failed listening on port ";

    private final Path directory;
    private final int port;

    private EmbeddedRedis(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /**
     * Starts Redis on a directory nobody else uses; stops one that an earlier run left behind.
     *
     * @param port to listen on, or 0 for any free one
     * @throws PortTaken when another program listens there
     * @throws StartRefused when it does not come up
     */
    public static EmbeddedRedis start(Path directory, int port) {
        return port == 0 ? FreePorts.start(free -> startOn(directory, free)) : startOn(directory, port);
    }

    private static EmbeddedRedis startOn(Path directory, int port) {
        EmbeddedRedis redis = new EmbeddedRedis(directory, port);
        redis.endRunning();
        NewWords words = NewWords.of(redis.log());
        redis.launch();
        redis.awaitReady(words);
        return redis;
    }

    private void launch() {
        try {
            Files.createDirectories(directory);
            Path program = ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get()
                    .toPath();
            Path settings = Files.write(directory.resolve("redis.conf"), settings());
            new ProcessBuilder(program.toString(), settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .start()
                    .waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        }
    }

    /** Where it listens, as {@code redis://host:port}. */
    public String url() {
        return "redis://localhost:" + port;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Ends Redis in an orderly way; its snapshot stays. */
    @Override
    public void close() {
        endRunning();
    }

    private void endRunning() {
        running().ifPresent(process -> process.end("TERM"));
    }

    private Optional<StoreProcess> running() {
        return StoreProcess.find(directory.resolve(PID_FILE), "redis-server", directory);
    }

    private Path log() {
        return directory.resolve("log");
    }

    private List<String> settings() {
        return List.of(
                "bind 127.0.0.1",
                "port " + port,
                "daemonize yes",
                quoted("dir", directory),
                quoted("pidfile", directory.resolve(PID_FILE)),
                quoted("logfile", log()),
                "save 300 1");
    }

    private static String quoted(String key, Path value) {
        return key + " \"" + value + "\"";
    }

    /** An answer alone proves nothing: whoever has taken the port may be a Redis, too. */
    private void awaitReady(NewWords words) {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (running().isEmpty() || !answers()) {
            if (words.contain(PORT_TAKEN)) {
                throw new PortTaken("Redis does not start: another program listens on port " + port + ".");
            }
            if (System.nanoTime() > deadline) {
                throw refused(new IOException("no answer"));
            }
            LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+PONG".equals(reader.readLine());
        } catch (IOException e) {
            return false;
        }
    }

    private StartRefused refused(Exception cause) {
        return new StartRefused(
                "Redis does not start on " + directory + "; its own words are in " + log() + ".", cause);
    }
}
