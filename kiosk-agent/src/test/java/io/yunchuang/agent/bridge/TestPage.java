package io.yunchuang.agent.bridge;

import io.yunchuang.signaling.protocol.bridge.BridgeCodec;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** A kiosk's page as the bridge sees it, on the JDK's own WebSocket. */
final class TestPage implements WebSocket.Listener {
    static final String ORIGIN = "https://kiosk.example";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final BlockingQueue<BridgeMessage.FromAgent> heard = new LinkedBlockingQueue<>();
    final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final BridgeCodec codec = new BridgeCodec();
    private final StringBuilder text = new StringBuilder();

    /** Opens the bridge; fails when the opening is refused. */
    CompletableFuture<WebSocket> open(String origin, int port, String path) {
        return HTTP.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            heard.add(codec.readAgent(text.toString()));
            text.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        frames.add(bytes);
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        closed.completeExceptionally(broken);
    }
}
