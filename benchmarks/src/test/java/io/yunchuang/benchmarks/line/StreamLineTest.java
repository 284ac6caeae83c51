package io.yunchuang.benchmarks.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StreamLineTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Line BAD = new Line(Duration.ofMillis(1), 0.3);

    @Test
    void nothing_is_missing_and_nothing_is_out_of_order_however_much_is_lost() throws IOException {
        byte[] sent = new byte[50_000];
        new Random(1).nextBytes(sent);
        try (ServerSocket end = new ServerSocket(0, 0, LOOPBACK);
                StreamLine line = new StreamLine(BAD, new SplittableRandom(2), end.getLocalPort());
                Socket comer = new Socket(LOOPBACK, line.port());
                Socket arrived = end.accept()) {
            comer.getOutputStream().write(sent);
            byte[] there = arrived.getInputStream().readNBytes(sent.length);
            assertThat(there).isEqualTo(sent);
            arrived.getOutputStream().write(there);
            assertThat(comer.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void the_end_hears_when_the_comer_goes() throws IOException {
        try (ServerSocket end = new ServerSocket(0, 0, LOOPBACK);
                StreamLine line = new StreamLine(BAD, new SplittableRandom(2), end.getLocalPort());
                Socket comer = new Socket(LOOPBACK, line.port());
                Socket arrived = end.accept()) {
            comer.close();
            assertThat(arrived.getInputStream().read()).isEqualTo(-1);
        }
    }
}
