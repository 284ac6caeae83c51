package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake bridge answers whatever was recorded as the real one did. */
class FakeBridgeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Consumer<FakeBridge>> STATES = Map.of(
            "conference-create-no-ice-candidates", FakeBridge::loseAddresses,
            "error-conference-create-graceful-shutdown", FakeBridge::shutDownGracefully,
            "error-conference-expired-patch", FakeBridge::forget,
            "stats-drain", FakeBridge::drain,
            "stats-graceful-shutdown", FakeBridgeTest::shutDownInUse,
            "stats-shutting-down", FakeBridge::shutDownGracefully,
            "stats-unhealthy", FakeBridge::loseAddresses);
    private static final Map<String, String> RETRIES = Map.of(
            "error-partial-request-retry", "error-partial-request",
            "error-two-endpoints-retry-conference-left-behind", "error-two-endpoints-in-one-request");
    private static final Set<String> FIGURES = Set.of("healthy", "drain", "graceful_shutdown", "shutting_down");

    private final FakeBridge bridge = new FakeBridge(0);

    @AfterEach
    void end() {
        bridge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conference-create-empty", "conference-create-no-ice-candidates", "conference-get-501"})
    void changes(String name) throws Exception {
        assertAnsweredAsRecorded(name);
    }

    @ParameterizedTest
    @MethodSource("io.yunchuang.server.media.bridge.Recordings#errors")
    void errors(String name) throws Exception {
        // A retry shows what the first try has left behind, or has not.
        Optional<String> before = Optional.ofNullable(RETRIES.get(name));
        if (before.isPresent()) {
            assertAnsweredAsRecorded(before.get());
            assertSame(send(recorded(name)), recorded(name));
        } else {
            assertAnsweredAsRecorded(name);
        }
    }

    /** It was recorded with another conference than the rest. */
    @Test
    void face_in_three_sizes() throws Exception {
        JsonNode told = recorded("endpoint-update-simulcast-sources");
        String path = told.at("/request/path").asText();
        JsonNode first = recorded("conference-create-with-first-endpoint");
        ((ObjectNode) first.at("/request/body")).put("meeting-id", path.substring(path.lastIndexOf('/') + 1));
        ((ObjectNode) first.at("/request/body/endpoints/0"))
                .put("id", told.at("/request/body/endpoints/0/id").asText());
        assertThat(send(first).statusCode()).isEqualTo(200);
        assertSame(send(told), told);
        assertThat(bridge.groups("kiosk1")).containsExactly("SIM", "FID", "FID", "FID");
    }

    private void assertAnsweredAsRecorded(String name) throws Exception {
        assertSame(
                send(recorded("conference-create-with-first-endpoint")),
                recorded("conference-create-with-first-endpoint"));
        STATES.getOrDefault(name, same -> {}).accept(bridge);
        assertSame(send(recorded(name)), recorded(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stats-idle", "stats-drain", "stats-graceful-shutdown", "stats-shutting-down", "stats-unhealthy"
            })
    void figures(String name) throws Exception {
        STATES.getOrDefault(name, same -> {}).accept(bridge);
        JsonNode said = JSON.readTree(send(recorded(name)).body());
        JsonNode real = recorded(name).at("/response/body");
        FIGURES.forEach(figure -> assertThat(said.get(figure)).as(figure).isEqualTo(real.get(figure)));
    }

    private static void shutDownInUse(FakeBridge bridge) {
        try {
            new FakeBridgeTest.Sender(bridge).send(recorded("conference-create-with-first-endpoint"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        bridge.shutDownGracefully();
    }

    private HttpResponse<String> send(JsonNode recorded) throws Exception {
        return new Sender(bridge).send(recorded);
    }

    private record Sender(FakeBridge bridge) {
        HttpResponse<String> send(JsonNode recorded) throws Exception {
            JsonNode request = recorded.get("request");
            String body = request.at("/body/raw").isTextual()
                    ? request.at("/body/raw").asText()
                    : request.path("body").toString();
            HttpRequest.Builder sent = HttpRequest.newBuilder(
                            bridge.url().resolve(request.get("path").asText()))
                    .method(request.get("method").asText(), HttpRequest.BodyPublishers.ofString(body));
            request.path("headers")
                    .properties()
                    .forEach(header ->
                            sent.header(header.getKey(), header.getValue().asText()));
            return HTTP.send(sent.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Status, words and shape; what a bridge makes up anew each time may differ. */
    private static void assertSame(HttpResponse<String> said, JsonNode recorded) throws IOException {
        JsonNode real = recorded.at("/response/body");
        assertThat(said.statusCode()).isEqualTo(recorded.at("/response/status").asInt());
        if (real.isMissingNode()) {
            assertThat(said.body()).isEmpty();
            return;
        }
        JsonNode body = JSON.readTree(said.body());
        assertThat(body.path("message")).isEqualTo(real.path("message"));
        assertThat(shape(body.path("endpoints"))).isEqualTo(shape(real.path("endpoints")));
        assertThat(names(body)).isEqualTo(names(real));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The paths of all fields in it. */
    private static Set<String> shape(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> into) {
        into.add(path);
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, into));
        }
    }

    private static JsonNode recorded(String name) throws IOException {
        try (InputStream file = FakeBridgeTest.class.getResourceAsStream("recorded/" + name + ".json")) {
            return JSON.readTree(file);
        }
    }
}
