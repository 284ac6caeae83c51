package io.yunchuang.benchmarks.callsetup;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.yunchuang.benchmarks.lab.ClassPathText;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the bare pages on loopback and passes what one says to the other. */
final class Relay implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Set<ServerWebSocket> pages = ConcurrentHashMap.newKeySet();

    Relay() {
        server = vertx.createHttpServer()
                .webSocketHandler(this::join)
                .requestHandler(Relay::serve)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "http://localhost:" + server.actualPort() + "/bare.html";
    }

    private void join(ServerWebSocket page) {
        pages.add(page);
        page.closeHandler(ignored -> pages.remove(page));
        page.textMessageHandler(
                text -> pages.stream().filter(other -> other != page).forEach(other -> other.writeTextMessage(text)));
    }

    private static void serve(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/bare.html" -> response.putHeader("Content-Type", "text/html").end(resource("bare.html"));
            case "/bare.js" ->
                response.putHeader("Content-Type", "text/javascript").end(resource("bare.js"));
            default -> response.setStatusCode(404).end();
        }
    }

    /** A text beside the class path's {@code /callsetup}. */
    static String resource(String name) {
        return ClassPathText.read("/callsetup/" + name);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
