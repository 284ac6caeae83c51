package io.yunchuang.agent.bridge;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.bridge.BridgeClose;
import io.yunchuang.signaling.protocol.bridge.BridgeCodec;
import io.yunchuang.signaling.protocol.bridge.BridgeFrame;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeToken;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/**
 * The agent's side of the bridge: a socket on 127.0.0.1 that exactly one page of the server's origin has at a time. Every
 * opening uses up the token that was handed out last, and the answer brings the next one. Thread-safe.
 */
public final class BridgeServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BridgeServer.class.getName());
    private static final int STOP_MILLIS = 1_000;

    /** Any free port. */
    public static final int ANY_PORT = 0;

    private final BridgeCodec codec = new BridgeCodec();
    private final SecureRandom random = new SecureRandom();
    private final String origin;
    private final BridgeListener listener;
    private final CompletableFuture<Integer> bound = new CompletableFuture<>();
    private final Consumer<BridgeToken> handedOut;
    private final HangUp hangUp = new HangUp();
    private final Sockets sockets;
    private Optional<BridgeToken> token;
    private Optional<WebSocket> page = Optional.empty();

    /** Opens the bridge on a free port. */
    public BridgeServer(String origin, BridgeListener listener) {
        this(origin, ANY_PORT, Optional.empty(), next -> {}, listener);
    }

    /**
     * Opens the bridge where an agent before this one had it, so that its page finds it again.
     *
     * @param origin the server's, as a browser writes it: scheme, host and a port that is not the usual one
     * @param port {@link #ANY_PORT} for a free one
     * @param opens the token that the page may still hold
     * @param handedOut hears of every new token
     * @throws java.util.concurrent.CompletionException when the port is not to be had
     */
    public BridgeServer(
            String origin,
            int port,
            Optional<BridgeToken> opens,
            Consumer<BridgeToken> handedOut,
            BridgeListener listener) {
        this.origin = origin;
        this.listener = listener;
        this.token = opens;
        this.handedOut = handedOut;
        this.sockets = new Sockets(port);
        sockets.setReuseAddr(true);
        sockets.setTcpNoDelay(true);
        // The other end is on this machine: when its process ends, the socket does.
        sockets.setConnectionLostTimeout(0);
        sockets.setDaemon(true);
        sockets.start();
        bound.join();
    }

    public int port() {
        return bound.join();
    }

    /** A new token; the one before opens nothing any more. */
    public synchronized BridgeToken handOut() {
        BridgeToken fresh = BridgeToken.fresh(random);
        token = Optional.of(fresh);
        handedOut.accept(fresh);
        return fresh;
    }

    /** Tells the page, when there is one. */
    public void say(BridgeMessage.FromAgent message) {
        current().ifPresent(socket -> send(() -> socket.send(codec.write(message))));
    }

    /** Shows the page a live picture, unless it has not taken the one before yet. */
    public void preview(byte[] jpeg) {
        current()
                .filter(socket -> !socket.hasBufferedData())
                .ifPresent(socket -> send(() -> socket.send(framed(BridgeFrame.PREVIEW, jpeg))));
    }

    /** Gives the page back a ping that it has handed on. */
    public void echo(byte[] ping) {
        current().ifPresent(socket -> send(() -> socket.send(framed(BridgeFrame.CONTROL_EVENT, ping))));
    }

    /** Gives the page the picture it has asked for. */
    public void picture(BridgeMessage.PictureTaken about, byte[] jpeg) {
        current()
                .ifPresent(socket -> send(() -> {
                    socket.send(codec.write(about));
                    socket.send(framed(BridgeFrame.PICTURE, jpeg));
                }));
    }

    @Override
    public void close() {
        hangUp.close();
        try {
            sockets.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<WebSocket> current() {
        return page;
    }

    /** A page that goes away just now needs no answer any more; that it is lost is told elsewhere. */
    private static void send(Runnable sending) {
        try {
            sending.run();
        } catch (WebsocketNotConnectedException gone) {
            LOG.log(Level.FINE, "the page has just gone", gone);
        }
    }

    private static byte[] framed(BridgeFrame kind, byte[] content) {
        byte[] frame = new byte[content.length + 1];
        frame[0] = kind.mark();
        System.arraycopy(content, 0, frame, 1, content.length);
        return frame;
    }

    private void opened(WebSocket socket, ClientHandshake handshake) {
        String presented = Opening.of(handshake).map(Opening::token).orElse("");
        Optional<WebSocket> before;
        BridgeToken next;
        synchronized (this) {
            if (token.isEmpty() || !token.get().isKnownBy(presented)) {
                LOG.info("a page came with a token that opens nothing");
                socket.close(BridgeClose.TOKEN_INVALID.code());
                return;
            }
            before = page;
            page = Optional.of(socket);
            next = handOut();
        }
        before.ifPresent(older -> {
            listener.pageLost();
            older.close(BridgeClose.REPLACED.code());
        });
        send(() -> socket.send(codec.write(listener.greeting(next))));
        listener.pageCame();
    }

    private void closed(WebSocket socket) {
        if (leave(socket)) {
            listener.pageLost();
        }
    }

    private synchronized boolean leave(WebSocket socket) {
        boolean had = has(socket);
        if (had) {
            page = Optional.empty();
        }
        return had;
    }

    private synchronized boolean has(WebSocket socket) {
        return page.filter(current -> current == socket).isPresent();
    }

    private void heard(WebSocket socket, String text) {
        if (!has(socket)) {
            return;
        }
        try {
            listener.said(codec.readPage(text));
        } catch (BadMessageException e) {
            LOG.log(Level.WARNING, "the page sent what is no message: {0}", e.getMessage());
            socket.close(BridgeClose.MALFORMED.code());
        }
    }

    private void heard(WebSocket socket, ByteBuffer frame) {
        if (!has(socket)) {
            return;
        }
        Optional<BridgeFrame> kind = frame.hasRemaining() ? BridgeFrame.of(frame.get()) : Optional.empty();
        if (kind.filter(each -> each == BridgeFrame.CONTROL_EVENT).isEmpty()) {
            LOG.warning("the page sent a frame of no known kind");
            socket.close(BridgeClose.MALFORMED.code());
            return;
        }
        listener.controlEvent(frame.slice());
    }

    /** The library's server; it calls from threads of its own, for one socket always in order. */
    private final class Sockets extends WebSocketServer {
        Sockets(int port) {
            super(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    1,
                    List.of(new Draft_6455(List.of(), List.of(new Protocol("")), BridgeFrame.MAX_FROM_PAGE)));
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
            boolean ours = Opening.of(request)
                    .filter(opening -> opening.isFrom(origin, getPort()))
                    .isPresent();
            if (!ours) {
                LOG.warning("somebody else than a page of the server knocked at the bridge");
                throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not for you");
            }
            return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
        }

        /** Somebody was refused at the door. */
        @Override
        public void onClosing(WebSocket socket, int code, String reason, boolean remote) {
            hangUp.soon(socket);
        }

        /** We have said farewell. */
        @Override
        public void onCloseInitiated(WebSocket socket, int code, String reason) {
            hangUp.soon(socket);
        }

        @Override
        public void onStart() {
            bound.complete(getPort());
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            opened(socket, handshake);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            closed(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            heard(socket, text);
        }

        @Override
        public void onMessage(WebSocket socket, ByteBuffer frame) {
            heard(socket, frame);
        }

        @Override
        public void onError(WebSocket socket, Exception failure) {
            if (!bound.completeExceptionally(failure)) {
                LOG.log(Level.WARNING, "the bridge has a fault", failure);
            }
        }
    }
}
