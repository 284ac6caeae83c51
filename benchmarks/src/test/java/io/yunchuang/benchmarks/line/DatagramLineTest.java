package io.yunchuang.benchmarks.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DatagramLineTest {
    private static final Duration DELAY = Duration.ofMillis(1);

    @Test
    void everybody_gets_his_own_answers() throws IOException {
        try (DatagramSocket end = socket();
                DatagramSocket one = socket();
                DatagramSocket other = socket();
                Entry entry = Entry.to(end, 0)) {
            for (DatagramSocket comer : List.of(one, other)) {
                send(comer, entry.address(), "from " + comer.getLocalPort());
                DatagramPacket there = receive(end);
                send(end, (InetSocketAddress) there.getSocketAddress(), text(there) + ", answered");
                assertThat(text(receive(comer))).isEqualTo("from " + comer.getLocalPort() + ", answered");
            }
        }
    }

    @Test
    void some_are_lost_and_none_overtakes_another() throws IOException {
        List<Integer> arrived = new ArrayList<>();
        try (DatagramSocket end = socket();
                DatagramSocket comer = socket();
                Entry entry = Entry.to(end, 0.5)) {
            int number = 0;
            while (arrived.size() < 20) {
                send(comer, entry.address(), Integer.toString(number++));
                if (number % 5 == 0) {
                    send(comer, entry.address(), Integer.toString(number++));
                    arrived.add(Integer.valueOf(text(receive(end))));
                }
            }
        }
        assertThat(arrived).isSorted().doesNotHaveDuplicates();
        assertThat(arrived.getLast()).isGreaterThan(arrived.size());
    }

    /** A line with the port where it is entered. */
    private record Entry(InetSocketAddress address, DatagramLine line) implements AutoCloseable {
        static Entry to(DatagramSocket end, double loss) throws IOException {
            int port;
            try (DatagramSocket free = socket()) {
                port = free.getLocalPort();
            }
            Line line = new Line(DELAY, loss);
            return new Entry(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    new DatagramLine(line, new SplittableRandom(3), port, end.getLocalPort()));
        }

        @Override
        public void close() {
            line.close();
        }
    }

    private static DatagramSocket socket() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static void send(DatagramSocket from, InetSocketAddress to, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        from.send(new DatagramPacket(content, content.length, to));
    }

    private static DatagramPacket receive(DatagramSocket at) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1024], 1024);
        at.receive(packet);
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
