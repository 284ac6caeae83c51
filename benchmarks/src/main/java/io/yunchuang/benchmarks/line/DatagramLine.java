package io.yunchuang.benchmarks.line;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A {@link Line} for UDP that is entered at a port of loopback and ends at another one: datagrams are lost or come late, and
 * none overtakes another.
 */
public final class DatagramLine implements AutoCloseable {
    /** More than any datagram of a page. */
    private static final int LARGEST = 65_535;

    private final Line line;
    private final RandomGenerator random;
    private final SocketAddress end;
    private final DatagramSocket entry;
    private final Map<SocketAddress, DatagramSocket> comers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService underWay = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("line").daemon().factory());

    /**
     * @param entryPort where it is entered
     * @param endPort where it ends
     */
    public DatagramLine(Line line, RandomGenerator random, int entryPort, int endPort) throws IOException {
        this.line = line;
        this.random = random;
        this.end = loopback(endPort);
        this.entry = new DatagramSocket(loopback(entryPort));
        listen(entry, packet -> carry(packet, comer(packet.getSocketAddress()), end));
    }

    /** What the end answers to somebody arrives at a socket of his own. */
    private DatagramSocket comer(SocketAddress from) throws IOException {
        DatagramSocket known = comers.get(from);
        if (known != null) {
            return known;
        }
        DatagramSocket socket = new DatagramSocket(loopback(0));
        comers.put(from, socket);
        listen(socket, packet -> carry(packet, entry, from));
        return socket;
    }

    private synchronized void carry(DatagramPacket packet, DatagramSocket through, SocketAddress to) {
        if (line.loses(random)) {
            return;
        }
        byte[] content = new byte[packet.getLength()];
        System.arraycopy(packet.getData(), packet.getOffset(), content, 0, content.length);
        try {
            underWay.schedule(() -> send(content, through, to), line.delay().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // A closed line loses everything.
        }
    }

    private static void send(byte[] content, DatagramSocket through, SocketAddress to) {
        try {
            through.send(new DatagramPacket(content, content.length, to));
        } catch (IOException lost) {
            // What a closed socket cannot send is lost like everything else that a line may lose.
        }
    }

    private interface Arrival {
        void take(DatagramPacket packet) throws IOException;
    }

    private static void listen(DatagramSocket socket, Arrival arrival) {
        Thread.ofPlatform().name("line-" + socket.getLocalPort()).daemon().start(() -> {
            byte[] buffer = new byte[LARGEST];
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                try {
                    socket.receive(packet);
                    arrival.take(packet);
                } catch (IOException closedOrUnreachable) {
                    // The end may not be there yet; a closed socket ends the loop.
                }
            }
        });
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        underWay.shutdownNow();
        entry.close();
        comers.values().forEach(DatagramSocket::close);
    }
}
