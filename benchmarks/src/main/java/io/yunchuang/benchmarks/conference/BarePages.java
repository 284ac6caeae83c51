package io.yunchuang.benchmarks.conference;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.yunchuang.benchmarks.lab.ClassPathText;

/** Serves the bare page of a room on loopback: browsers give cameras to such origins only. */
final class BarePages implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    BarePages() {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    switch (request.path()) {
                        case "/janus.html" ->
                            request.response()
                                    .putHeader("Content-Type", "text/html")
                                    .end(resource("janus.html"));
                        case "/janus.js" ->
                            request.response()
                                    .putHeader("Content-Type", "text/javascript")
                                    .end(resource("janus.js"));
                        default -> request.response().setStatusCode(404).end();
                    }
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "http://localhost:" + server.actualPort() + "/janus.html";
    }

    /** A text beside the class path's {@code /conference}. */
    static String resource(String name) {
        return ClassPathText.read("/conference/" + name);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
