package io.yunchuang.server.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis of our own whose snapshot stays in a directory. Only the program comes from the library: it runs as a daemon,
 * so that Ctrl-C in a terminal reaches the server alone and Redis ends after the server, not beside it.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(20);
    /** A port that was free may be taken by the time Redis asks for it; other programs open connections all the time. */
    private static final int PORTS_TRIED = 3;

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(10);
    private static final int ANSWER_MILLIS = 500;
    private static final String PID_FILE = "redis.pid";

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
     * @throws StartRefused when it does not come up
     */
    public static EmbeddedRedis start(Path directory, int port) {
        return start(directory, port, port == 0 ? PORTS_TRIED : 1);
    }

    private static EmbeddedRedis start(Path directory, int port, int tries) {
        EmbeddedRedis redis = new EmbeddedRedis(directory, port == 0 ? freePort() : port);
        redis.endRunning();
        try {
            redis.launch();
            redis.awaitReady();
            return redis;
        } catch (StartRefused refused) {
            if (tries == 1) {
                throw refused;
            }
            return start(directory, port, tries - 1);
        }
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
                    .redirectOutput(directory.resolve("log").toFile())
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
        StoreProcess.find(directory.resolve(PID_FILE), "redis-server", directory)
                .ifPresent(process -> process.end("TERM"));
    }

    private List<String> settings() {
        return List.of(
                "bind 127.0.0.1",
                "port " + port,
                "daemonize yes",
                quoted("dir", directory),
                quoted("pidfile", directory.resolve(PID_FILE)),
                quoted("logfile", directory.resolve("log")),
                "save 300 1");
    }

    private static String quoted(String key, Path value) {
        return key + " \"" + value + "\"";
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!answers()) {
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
                "Redis does not start on " + directory + "; its own words are in " + directory.resolve("log") + ".",
                cause);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No free port for Redis: " + e.getMessage() + ".", e);
        }
    }
}
