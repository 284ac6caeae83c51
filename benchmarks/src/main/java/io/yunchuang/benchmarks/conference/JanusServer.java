package io.yunchuang.benchmarks.conference;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Debian's Janus with one video room, on a port of its own until it is closed. */
final class JanusServer implements AutoCloseable {
    static final int ROOM = 1;

    private static final Path PROGRAM = Path.of("/usr/bin/janus");
    private static final Path HOME = Path.of("/usr/lib/x86_64-linux-gnu/janus");
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    /** Nothing of it but the room and its socket: the rest would listen everywhere. */
    private static final String MAIN = """
            general: {
                plugins_folder = "%1$s/plugins"
                transports_folder = "%1$s/transports"
                events_folder = "%1$s/events"
                loggers_folder = "%1$s/loggers"
                session_timeout = 0
            }
            plugins: {
                disable = "%2$s"
            }
            transports: {
                disable = "%3$s"
            }
            """;

    private static final String SOCKET = """
            general: {
                ws = true
                ws_port = %d
                ws_ip = "127.0.0.1"
                wss = false
            }
            """;
    private static final String VIDEO_ROOM = """
            room-%d: {
                publishers = 6
                bitrate = 2500000
            }
            """.formatted(ROOM);

    private final Process process;
    private final int port;
    private final Thread atExit;

    private JanusServer(Process process, int port) {
        this.process = process;
        this.port = port;
        this.atExit = new Thread(process::destroyForcibly, "end-janus");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it where it is installed; empty where it is not. */
    static Optional<JanusServer> start(Path directory) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        int port = freePort();
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("janus.jcfg"),
                MAIN.formatted(HOME, othersThan("videoroom", "plugins"), othersThan("websockets", "transports")));
        Files.writeString(directory.resolve("janus.transport.websockets.jcfg"), SOCKET.formatted(port));
        Files.writeString(directory.resolve("janus.plugin.videoroom.jcfg"), VIDEO_ROOM);
        Process process = new ProcessBuilder(PROGRAM.toString(), "--configs-folder=" + directory)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("janus.log").toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        JanusServer server = new JanusServer(process, port);
        server.awaitListening();
        return Optional.of(server);
    }

    private static String othersThan(String wanted, String folder) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".so") && !name.contains(wanted))
                    .collect(Collectors.joining(","));
        }
    }

    String address() {
        return "ws://127.0.0.1:" + port;
    }

    private void awaitListening() {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("Janus does not start");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        process.destroy();
        try {
            if (!process.waitFor(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
