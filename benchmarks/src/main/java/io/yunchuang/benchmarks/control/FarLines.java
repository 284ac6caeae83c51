package io.yunchuang.benchmarks.control;

import io.yunchuang.benchmarks.line.DatagramLine;
import io.yunchuang.benchmarks.line.Line;
import io.yunchuang.benchmarks.line.StreamLine;
import io.yunchuang.walkthrough.Coturn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The way of viewers who are far away: for our pages a TURN server (coturn) behind a line for datagrams, for noVNC's a line
 * for its TCP connection.
 */
final class FarLines implements AutoCloseable {
    private static final String SECRET = "known to coturn and to the server";
    private static final Path CONFIGURATION = Path.of("deploy/coturn/turnserver.conf");

    private final SplittableRandom random = new SplittableRandom(4);
    private final Line line;
    private final int entry = Coturn.freePort();
    private final int relay = Coturn.freePort();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    FarLines(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    /** What the server is told, so that its pages know of the TURN server at the other end of the line. */
    Map<String, String> serverSettings() {
        return Map.of("YUNCHUANG_MEDIA_TURN_URLS", Coturn.address(entry), "YUNCHUANG_MEDIA_TURN_SECRET", SECRET);
    }

    /** Starts the TURN server and the line to it. */
    void open(Path directory) throws IOException {
        opened.push(Coturn.start(CONFIGURATION, relay, SECRET, directory.resolve("coturn")));
        opened.push(new DatagramLine(line, random.split(), entry, relay));
    }

    /** The port at which that port is far away. */
    int stream(int port) throws IOException {
        StreamLine stream = new StreamLine(line, random.split(), port);
        opened.push(stream);
        return stream.port();
    }

    @Override
    public void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
