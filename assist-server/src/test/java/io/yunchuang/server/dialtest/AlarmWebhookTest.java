package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.yunchuang.server.dialtest.AlarmNotices.Undeliverable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The webhook between real sockets: what arrives, and what it refuses to do. */
class AlarmWebhookTest {
    private static final String KEY = "a-key-that-nobody-guesses-in-time";
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer receiver;

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> answer(exchange, 204));
        receiver.createContext("/broken", exchange -> answer(exchange, 500));
        receiver.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", address("/inside"));
            answer(exchange, 307);
        });
        receiver.createContext("/hangs", exchange -> await());
        receiver.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        receiver.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        paths.add(exchange.getRequestURI().toString());
        signatures.add(exchange.getRequestHeaders().getFirst(AlarmWebhook.TIME) + " "
                + exchange.getRequestHeaders().getFirst(AlarmWebhook.SIGNATURE));
        bodies.add(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String address(String path) {
        return "http://localhost:" + receiver.getAddress().getPort() + path;
    }

    private AlarmWebhook webhook(String address, Map<String, String> more) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(DialTestConfig.class)
                .withDefaultValue("yunchuang.dialtest.alarm.webhook", address)
                .withDefaultValue("yunchuang.dialtest.alarm.webhook-key", KEY)
                .withDefaultValue("yunchuang.dialtest.alarm.webhook-inside", "true");
        more.forEach((key, value) -> config.withDefaultValue("yunchuang.dialtest.alarm." + key, value));
        return new AlarmWebhook(
                vertx,
                new ObjectMapper(),
                config.build().getConfigMapping(DialTestConfig.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void post(AlarmWebhook webhook) {
        webhook.post(UUID.randomUUID(), Map.of("moment", "RAISED")).await().indefinitely();
    }

    @Test
    void whatArrivesIsSignedOverItsMomentAndItsBody() {
        post(webhook(address("/alarms?of=dial-tests"), Map.of()));
        assertThat(paths).containsExactly("/alarms?of=dial-tests");
        String body = new String(bodies.getFirst(), StandardCharsets.UTF_8);
        assertThat(body).isEqualTo("{\"moment\":\"RAISED\"}");
        long time = NOW.getEpochSecond();
        assertThat(signatures).containsExactly(time + " " + AlarmWebhook.sign(KEY, time, bodies.getFirst()));
        assertThat(AlarmWebhook.sign(KEY, time + 1, bodies.getFirst()))
                .isNotEqualTo(AlarmWebhook.sign(KEY, time, bodies.getFirst()));
    }

    @Test
    void theSignatureIsHmacSha256AsEveryoneElseComputesIt() {
        // openssl dgst -sha256 -hmac Jefe, of "0.x"
        assertThat(AlarmWebhook.sign("Jefe", 0, "x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=6d15f8f565f81ca17757f8569ccb192a1f1e1b2695979a6115221439a5eb67cb");
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThatExceptionOfType(Undeliverable.class).isThrownBy(() -> post(webhook(address("/moved"), Map.of())));
        assertThat(paths).containsExactly("/moved");
    }

    @Test
    void aReceiverThatHangsIsLeftAfterAWhileAndAskedAgainLater() {
        AlarmWebhook webhook = webhook(address("/hangs"), Map.of("patience", "300ms"));
        assertThatThrownBy(() -> post(webhook)).isNotInstanceOf(Undeliverable.class);
    }

    @Test
    void anAddressInsideIsRefusedBeforeAnythingIsSent() {
        assertThatExceptionOfType(Undeliverable.class)
                .isThrownBy(() -> post(webhook(address("/alarms"), Map.of("webhook-inside", "false"))));
        assertThat(paths).isEmpty();
    }

    @Test
    void aReceiverThatFailsIsWorthAnotherTry() {
        assertThatThrownBy(() -> post(webhook(address("/broken"), Map.of()))).isNotInstanceOf(Undeliverable.class);
    }

    @Test
    void aWebhookWithoutAGoodKeyOrWithoutTlsStopsTheStart() {
        StartupEvent start = new StartupEvent();
        assertThatThrownBy(() -> webhook("https://example.org", Map.of("webhook-key", "short"))
                        .check(start))
                .hasMessageContaining("webhook-key");
        assertThatThrownBy(() -> webhook("http://example.org", Map.of("webhook-inside", "false"))
                        .check(start))
                .hasMessageContaining("https");
        webhook("https://example.org", Map.of("webhook-inside", "false")).check(start);
    }
}
