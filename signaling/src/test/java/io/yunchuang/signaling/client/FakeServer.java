package io.yunchuang.signaling.client;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Obeys signaling/PROTOCOL.md as far as an agent meets it: ticket desk, socket, welcome, close codes. */
final class FakeServer implements AutoCloseable {
    static final String TOKEN = "the-token";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    final BlockingQueue<Arrived> arrivals = new LinkedBlockingQueue<>();
    volatile Optional<ErrorCode> refusal = Optional.empty();
    volatile boolean ready = true;

    private final ProtocolCodec codec = new ProtocolCodec();
    private final Vertx vertx = Vertx.vertx();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final long beatMillis;
    private final HttpServer http;

    /** A socket that came in, and what was said on it. */
    record Arrived(ServerWebSocket socket, BlockingQueue<ClientMessage> said) {}

    FakeServer(long beatMillis) {
        this.beatMillis = beatMillis;
        this.http = vertx.createHttpServer()
                .requestHandler(this::desk)
                .webSocketHandler(this::arrived)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.actualPort());
    }

    void say(Arrived to, ServerMessage message) {
        to.socket.writeTextMessage(codec.write(message)).toCompletionStage();
    }

    private void desk(HttpServerRequest request) {
        boolean known = "/api/access/socket-tickets".equals(request.path())
                && ("Bearer " + TOKEN).equals(request.getHeader("Authorization"));
        Optional<ErrorCode> no = known ? refusal : Optional.of(ErrorCode.DEVICE_REVOKED);
        if (!ready) {
            request.response().setStatusCode(503).end();
        } else if (no.isPresent()) {
            request.response().setStatusCode(401).end("{\"code\":\"" + no.get() + "\"}");
        } else {
            String ticket = "ticket-" + System.nanoTime();
            tickets.add(ticket);
            request.response().end("{\"ticket\":\"" + ticket + "\",\"expiresInSeconds\":30}");
        }
    }

    private void arrived(ServerWebSocket socket) {
        if (socket.headers().contains("Origin") || !tickets.remove(parameter(socket, "ticket"))) {
            socket.close((short) 4401);
            return;
        }
        Arrived arrived = new Arrived(socket, new LinkedBlockingQueue<>());
        socket.textMessageHandler(text -> arrived.said.add(codec.read(text).message()));
        say(
                arrived,
                new ServerMessage.Welcome(
                        Role.KIOSK, "kiosk-1", new PageId(parameter(socket, "page")), NOW, beatMillis));
        arrivals.add(arrived);
    }

    private static String parameter(ServerWebSocket socket, String name) {
        for (String each : Objects.requireNonNullElse(socket.query(), "").split("&")) {
            if (each.startsWith(name + "=")) {
                return each.substring(name.length() + 1);
            }
        }
        return "";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
