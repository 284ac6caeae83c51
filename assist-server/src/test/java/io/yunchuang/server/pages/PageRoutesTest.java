package io.yunchuang.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRoutesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static HttpServer server;

    @BeforeAll
    static void serve() {
        Router router = Router.router(VERTX);
        router.route().handler(new PageHeaders(List.of())::add);
        new PageRoutes().install(router);
        router.route("/index.html").handler(request -> request.response().end("the page"));
        router.route("/assets/*").handler(request -> request.response().end("a script"));
        router.route("/api/*").handler(request -> request.response().end("{}"));
        server = VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kiosk",
                "/clerk",
                "/counter",
                "/display",
                "/probe",
                "/manager",
                "/manager/kiosks/a",
                "/login?to=/clerk",
                "/ticket/abc?x=1"
            })
    void aDeepLinkIsAnsweredWithThePage(String path) throws Exception {
        assertThat(get(path).body()).isEqualTo("the page");
    }

    @Test
    void anUnknownAddressIsNotAPage() throws Exception {
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesMayUseCameraAndMicrophoneAndNothingForeign() throws Exception {
        HttpResponse<String> page = get("/kiosk");
        assertThat(header(page, "Permissions-Policy")).contains("camera=(self)", "microphone=(self)");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void onlyHashedFilesAreKept() throws Exception {
        assertThat(header(get("/assets/a-1b2c.js"), "Cache-Control")).contains("immutable");
        assertThat(header(get("/kiosk"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/api/x"), "Cache-Control")).isEqualTo("no-store");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + server.actualPort() + path);
        return BROWSER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
