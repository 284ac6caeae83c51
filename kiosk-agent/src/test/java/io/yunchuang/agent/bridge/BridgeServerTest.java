package io.yunchuang.agent.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.bridge.BridgeClose;
import io.yunchuang.signaling.protocol.bridge.BridgeFrame;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class BridgeServerTest {
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final BridgeServer bridge = new BridgeServer(TestPage.ORIGIN, new Recorder());

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void aPageWithTheTokenIsGreetedAndGetsTheNextOne() throws Exception {
        TestPage page = new TestPage();
        open(page, bridge.handOut());
        BridgeToken next = greeting(page);
        assertThat(events.take()).isEqualTo("came");

        TestPage reloaded = new TestPage();
        open(reloaded, next);
        assertThat(page.closed.get()).isEqualTo(BridgeClose.REPLACED.code());
        greeting(reloaded);
        assertThat(events.take()).isEqualTo("lost");
        assertThat(events.take()).isEqualTo("came");
    }

    @Test
    void aTokenOpensOnce() throws Exception {
        BridgeToken token = bridge.handOut();
        TestPage page = new TestPage();
        open(page, token);
        greeting(page);
        TestPage thief = new TestPage();
        open(thief, token);
        assertThat(thief.closed.get()).isEqualTo(BridgeClose.TOKEN_INVALID.code());
        bridge.say(new BridgeMessage.Barcode("still mine"));
        assertThat(page.heard.take()).isEqualTo(new BridgeMessage.Barcode("still mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bridge?token=", "/bridge?token=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"})
    void aWrongTokenOpensNothing(String path) throws Exception {
        bridge.handOut();
        TestPage page = new TestPage();
        page.open(TestPage.ORIGIN, bridge.port(), path).get();
        assertThat(page.closed.get()).isEqualTo(BridgeClose.TOKEN_INVALID.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://kiosk.example", "https://kiosk.example:444", "null"})
    void aForeignPageIsNotLetInEvenWithTheToken(String origin) {
        String path = "/bridge?token=" + bridge.handOut().value();
        assertThatThrownBy(
                        () -> new TestPage().open(origin, bridge.port(), path).get())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(events).isEmpty();
    }

    @Test
    void aNameThatLeadsHereIsNotThisBridgeAndItsConnectionIsEnded() throws Exception {
        String token = bridge.handOut().value();
        assertThat(knock("rebound.example:" + bridge.port(), token)).startsWith("HTTP/1.1 404");
    }

    @Test
    void whoDoesNotTakeTheHintOfAWrongTokenIsCutOff() throws Exception {
        bridge.handOut();
        assertThat(knock("127.0.0.1:" + bridge.port(), "wrong")).startsWith("HTTP/1.1 101");
    }

    /** Everything that is answered until the connection is ended from the other side. */
    private String knock(String host, String token) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", bridge.port())) {
            String request = "GET /bridge?token=" + token + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: "
                    + TestPage.ORIGIN + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : others) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, bridge.port()), 2_000);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void messagesAndControlEventsPassInOrder() throws Exception {
        TestPage page = new TestPage();
        WebSocket socket = open(page, bridge.handOut());
        assertThat(events.take()).isEqualTo("came");
        socket.sendText("{\"type\":\"LocalInput\"}", true).get();
        socket.sendBinary(ByteBuffer.wrap(new byte[] {BridgeFrame.CONTROL_EVENT.mark(), 7, 8}), true)
                .get();
        socket.sendText("{\"type\":\"StopControl\"}", true).get();
        assertThat(events.take()).isEqualTo(new BridgeMessage.LocalInput());
        assertThat(events.take()).isEqualTo(ByteBuffer.wrap(new byte[] {7, 8}));
        assertThat(events.take()).isEqualTo(new BridgeMessage.StopControl());
    }

    @Test
    void picturesCarryTheirKindInFront() throws Exception {
        TestPage page = new TestPage();
        open(page, bridge.handOut());
        greeting(page);
        bridge.preview(new byte[] {1, 2});
        assertThat(page.frames.take()).containsExactly(BridgeFrame.PREVIEW.mark(), 1, 2);
        BridgeMessage.PictureTaken taken = new BridgeMessage.PictureTaken("one", 640, 480);
        bridge.picture(taken, new byte[] {3});
        assertThat(page.heard.take()).isEqualTo(taken);
        assertThat(page.frames.take()).containsExactly(BridgeFrame.PICTURE.mark(), 3);
    }

    @Test
    void aPingGoesBackToThePageAsItCame() throws Exception {
        TestPage page = new TestPage();
        open(page, bridge.handOut());
        greeting(page);
        bridge.echo(new byte[] {7, 8});
        assertThat(page.frames.take()).containsExactly(BridgeFrame.CONTROL_EVENT.mark(), 7, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{\"type\":\"Explode\"}", "{\"type\":\"TakePicture\",\"id\":\"../x\"}"})
    void aTextThatIsNoMessageClosesTheBridge(String text) throws Exception {
        TestPage page = new TestPage();
        open(page, bridge.handOut()).sendText(text, true).get();
        assertThat(page.closed.get()).isEqualTo(BridgeClose.MALFORMED.code());
        assertThat(events.take()).isEqualTo("came");
        assertThat(events.take()).isEqualTo("lost");
    }

    @ParameterizedTest
    @ValueSource(bytes = {0x00, 0x02, 0x03, 0x7f})
    void aFrameOfAnotherKindClosesTheBridge(byte mark) throws Exception {
        TestPage page = new TestPage();
        open(page, bridge.handOut())
                .sendBinary(ByteBuffer.wrap(new byte[] {mark, 1}), true)
                .get();
        assertThat(page.closed.get()).isEqualTo(BridgeClose.MALFORMED.code());
    }

    @Test
    void aFrameThatIsTooLargeClosesTheBridge() throws Exception {
        TestPage page = new TestPage();
        // It may be closed before the last byte is written; what comes then breaks the connection, and the farewell may
        // be lost.
        var unused =
                open(page, bridge.handOut()).sendBinary(ByteBuffer.wrap(new byte[BridgeFrame.MAX_FROM_PAGE + 1]), true);
        assertThat(page.closed.exceptionally(broken -> 1009).get()).isEqualTo(1009);
        assertThat(events.take()).isEqualTo("came");
        assertThat(events.take()).isEqualTo("lost");
    }

    @Test
    void aPageThatDiesIsLost() throws Exception {
        TestPage page = new TestPage();
        WebSocket socket = open(page, bridge.handOut());
        assertThat(events.take()).isEqualTo("came");
        socket.abort();
        assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("lost");
    }

    private WebSocket open(TestPage page, BridgeToken token) throws Exception {
        return page.open(TestPage.ORIGIN, bridge.port(), "/bridge?token=" + token.value())
                .get();
    }

    private static BridgeToken greeting(TestPage page) throws InterruptedException {
        return ((BridgeMessage.BridgeReady) page.heard.take()).nextToken();
    }

    private final class Recorder implements BridgeListener {
        @Override
        public BridgeMessage.BridgeReady greeting(BridgeToken next) {
            return new BridgeMessage.BridgeReady(
                    next, List.of(), 1920, 1080, new BridgeMessage.Region(0, 0, 0.36, 1), List.of());
        }

        @Override
        public void pageCame() {
            events.add("came");
        }

        @Override
        public void pageLost() {
            events.add("lost");
        }

        @Override
        public void said(BridgeMessage.FromPage message) {
            events.add(message);
        }

        @Override
        public void controlEvent(ByteBuffer frame) {
            events.add(frame);
        }
    }
}
