package io.yunchuang.benchmarks.line;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * A {@link Line} for TCP that is entered at a port of loopback and ends at another one. Bytes cannot be lost between two
 * sockets of one machine, so it makes up what a loss does to a stream: the segment comes when TCP would have {@link Repairs
 * repaired} it, and everything after it waits.
 */
public final class StreamLine implements AutoCloseable {
    private final Line line;
    private final SplittableGenerator random;
    private final int endPort;
    private final ServerSocket entry;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    /** @param endPort where it ends; where it is entered is for the system to choose */
    public StreamLine(Line line, SplittableGenerator random, int endPort) throws IOException {
        this.line = line;
        this.random = random;
        this.endPort = endPort;
        this.entry = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        open.add(entry);
        Thread.ofPlatform().name("line-" + port()).daemon().start(this::accept);
    }

    /** Where it is entered. */
    public int port() {
        return entry.getLocalPort();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket comer = entry.accept();
                open.add(comer);
                Socket end = new Socket();
                open.add(end);
                end.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), endPort));
                carry(comer, end);
                carry(end, comer);
            } catch (IOException closedOrRefused) {
                // A comer who finds nobody at the end is told by the end of his connection.
            }
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        from.setTcpNoDelay(true);
        RandomGenerator own = random.split();
        new OneWay(line, own, from, to).start();
    }

    @Override
    public void close() {
        for (Closeable each : open) {
            try {
                each.close();
            } catch (IOException gone) {
                // It is closed, whatever it says.
            }
        }
    }
}
