package io.yunchuang.benchmarks.people;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The network of all pages without a browser. Everything of them runs on one event loop, so robots need no locks and take
 * little from the server that is measured beside them.
 */
public final class Wire implements AutoCloseable {
    private static final int MOST_SOCKETS = 10_000;
    private static final int REQUESTS_AT_ONCE = 32;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http;
    private final WebSocketClient sockets;
    private final int port;
    private final String origin;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param port of the server on loopback */
    public Wire(int port) {
        this.port = port;
        vertx.exceptionHandler(thrown -> failure.compareAndSet(null, thrown));
        this.origin = "http://localhost:" + port;
        this.http =
                vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(REQUESTS_AT_ONCE));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MOST_SOCKETS));
    }

    /** The first thing that went wrong in a page, which then is of no use any more. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Runs it on the event loop of the pages. */
    public void run(Runnable work) {
        vertx.runOnContext(ignored -> work.run());
    }

    /** Runs it on the event loop after that time; at once when there is none to wait. */
    public void after(Duration time, Runnable work) {
        if (time.toMillis() < 1) {
            work.run();
        } else {
            vertx.setTimer(time.toMillis(), ignored -> work.run());
        }
    }

    /** A single-use ticket for whoever the cookie belongs to. */
    Future<String> ticket(Role role, Credential who) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("localhost")
                .setPort(port)
                .setURI("/api/access/socket-tickets")
                .putHeader("Origin", origin)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cookie", "yunchuang-" + role.name().toLowerCase(Locale.ROOT) + "=" + who.token());
        return http.request(request)
                .compose(asked -> asked.send("{\"role\":\"" + role + "\"}"))
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body().map(body -> new JsonObject(body).getString("ticket"))
                        : Future.failedFuture(new IOException("No ticket for a " + role + ": " + answer.statusCode())));
    }

    /** A socket that is not connected yet. */
    ClientWebSocket socket() {
        return sockets.webSocket();
    }

    /** Where a page's socket goes. */
    WebSocketConnectOptions address(String ticket, PageId page) {
        return new WebSocketConnectOptions()
                .setHost("localhost")
                .setPort(port)
                .setURI("/live?ticket=" + ticket + "&page=" + page.value())
                .addHeader("Origin", origin);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
