package io.yunchuang.server.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.failure.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads in pieces that do not say beforehand how long they are, over a real socket. */
final class UploadBodyTest {
    private static final int AT_MOST = 10;
    private static final int PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<String> told = new CompletableFuture<>();
    private int port;

    @BeforeEach
    void listen() {
        HttpServer server = vertx.createHttpServer().requestHandler(this::answer);
        port = await(server.listen(0, "127.0.0.1")).actualPort();
    }

    @AfterEach
    void end() {
        await(vertx.close());
    }

    @Test
    void as_long_as_it_may_be_it_arrives_whole() {
        assertThat(upload("12345", "67890")).isEqualTo("1234567890");
    }

    @Test
    void too_long_it_is_refused_before_its_end() {
        HttpClientRequest request = begin();
        Future<String> answer = answer(request);
        await(request.write("12345"));
        await(request.write("678901"));
        assertThat(await(answer)).isEqualTo("CAPTURE_TOO_LARGE");
    }

    @Test
    void broken_off_it_is_no_whole_file() {
        HttpClientRequest request = begin();
        await(request.write("12345"));
        request.reset();
        assertThat(told.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join()).isEqualTo("CAPTURE_DAMAGED");
    }

    private String upload(String... pieces) {
        HttpClientRequest request = begin();
        Future<String> answer = answer(request);
        for (String piece : pieces) {
            await(request.write(piece));
        }
        await(request.end());
        return await(answer);
    }

    private HttpClientRequest begin() {
        HttpClientRequest request = await(vertx.createHttpClient().request(HttpMethod.POST, port, "127.0.0.1", "/"));
        return request.setChunked(true);
    }

    private void answer(HttpServerRequest request) {
        Uni<byte[]> body = UploadBody.read(request, AT_MOST);
        body.subscribe().with(bytes -> request.response().end(Buffer.buffer(bytes)), failure -> {
            told.complete(((Refusal) failure).code().name());
            request.response().end(told.join());
        });
    }

    /**
     * Asked for before anything is sent, so that it is taken on the event loop in the moment in which it comes: later it may
     * have gone by, and would never come.
     */
    private static Future<String> answer(HttpClientRequest request) {
        return request.response().compose(HttpClientResponse::body).map(Buffer::toString);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
