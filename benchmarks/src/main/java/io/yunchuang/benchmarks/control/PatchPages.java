package io.yunchuang.benchmarks.control;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.yunchuang.benchmarks.lab.ClassPathText;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the test page on loopback and hears from every window that shows it. */
final class PatchPages implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, PatchWindow> windows = new ConcurrentHashMap<>();

    PatchPages() {
        server = vertx.createHttpServer()
                .webSocketHandler(this::join)
                .requestHandler(PatchPages::serve)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** @param screen a word without special characters */
    URI address(String screen) {
        return URI.create("http://localhost:" + server.actualPort() + "/patch.html?" + screen);
    }

    /** The window on that screen, which need not be open yet. */
    PatchWindow window(String screen) {
        return windows.computeIfAbsent(screen, ignored -> new PatchWindow());
    }

    private void join(ServerWebSocket page) {
        PatchWindow window = window(page.query());
        page.textMessageHandler(text -> window.hear(new JsonObject(text)));
    }

    private static void serve(HttpServerRequest request) {
        switch (request.path()) {
            case "/patch.html" -> answer(request, "text/html", "patch.html");
            case "/patch.js" -> answer(request, "text/javascript", "patch.js");
            case "/clock.js" -> answer(request, "text/javascript", "clock.js");
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void answer(HttpServerRequest request, String type, String name) {
        request.response().putHeader("Content-Type", type).end(ClassPathText.read("/control/" + name));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
