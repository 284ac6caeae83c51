package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.media.bridge.Colibri.Change;
import io.yunchuang.server.media.bridge.Colibri.EndpointChange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a real bridge has answered to what it did not want is a refusal here, and tells the log nothing of the question. */
@QuarkusTest
class RecordedErrorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "page-with-a-name-of-its-own";

    private HttpServer bridge;
    private volatile JsonNode answer = JSON.createObjectNode();

    /** A fake that answers everything with one recorded answer. */
    @BeforeEach
    void start() throws IOException {
        bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/", this::answer);
        bridge.start();
    }

    @AfterEach
    void end() {
        bridge.stop(0);
    }

    /** Without the try after one of them that was good. */
    static List<String> refusals() {
        return Recordings.errors().stream()
                .filter(name -> !name.endsWith("-retry"))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            JsonNode body = answer.path("body");
            byte[] bytes = body.isMissingNode() ? new byte[0] : JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.path("status").asInt(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isARefusal(String name) throws IOException {
        answer = JSON.readTree(Recordings.text(name + ".json")).get("response");
        Colibri colibri = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:" + bridge.getAddress().getPort()))
                .build(Colibri.class);
        Change change = Change.open("a-meeting", EndpointChange.create(PAGE, MediaDialect.ALL));
        Throwable failure = catchThrowable(
                () -> colibri.change(change).subscribeAsCompletionStage().join());
        assertThat(failure).isInstanceOf(CompletionException.class);
        Throwable why = failure.getCause();
        assertThat(Reasons.isRefusal(why)).isTrue();
        assertThat(Reasons.kind(why)).isEqualTo("refused");
        assertThat(Reasons.of(why))
                .isEqualTo("status " + answer.get("status").asInt())
                .doesNotContain(PAGE);
    }
}
