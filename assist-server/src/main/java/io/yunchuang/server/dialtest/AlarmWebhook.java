package io.yunchuang.server.dialtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.yunchuang.server.dialtest.AlarmNotices.Undeliverable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts what is told of an alarm to the configured address, signed over the moment and the body so that the receiver can tell
 * who says so and that it is not an old message. A redirect is not followed, and an address inside is refused, for a name may
 * lead anywhere: what is checked is the very address that is connected to.
 */
@ApplicationScoped
class AlarmWebhook {
    static final String TIME = "X-Yunchuang-Timestamp";
    static final String SIGNATURE = "X-Yunchuang-Signature";
    static final String NOTICE = "X-Yunchuang-Notice";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final Vertx vertx;
    private final ObjectMapper json;
    private final AlarmConfig config;
    private final Clock clock;
    private final HttpClient client;

    AlarmWebhook(Vertx vertx, ObjectMapper json, DialTestConfig config, Clock clock) {
        this.vertx = vertx;
        this.json = json;
        this.config = config.alarm();
        this.clock = clock;
        int patience = Math.toIntExact(config.alarm().patience().toMillis());
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(patience).setKeepAlive(false));
    }

    /** A webhook without a good key is a mistake that nobody would notice before the first alarm. */
    void check(@Observes StartupEvent started) {
        config.webhook().ifPresent(address -> {
            if (config.webhookKey().map(String::length).orElse(0) < SHORTEST_KEY) {
                throw new IllegalArgumentException("yunchuang.dialtest.alarm.webhook needs"
                        + " yunchuang.dialtest.alarm.webhook-key with at least 32 characters");
            }
            if (!isEncrypted(address) && !config.webhookInside()) {
                throw new IllegalArgumentException("yunchuang.dialtest.alarm.webhook must be https://…, unless"
                        + " yunchuang.dialtest.alarm.webhook-inside is true");
            }
        });
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Fails when it was not taken, and with {@link Undeliverable} when it never will be. */
    Uni<Void> post(UUID notice, Object facts) {
        URI address = config.webhook().orElseThrow(() -> new Undeliverable("no webhook is configured"));
        byte[] body = bytes(facts);
        long time = clock.instant().getEpochSecond();
        return Uni.createFrom()
                .completionStage(() -> resolve(address)
                        .compose(where -> client.request(request(address, where)))
                        .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .putHeader(NOTICE, notice.toString())
                                .putHeader(TIME, Long.toString(time))
                                .putHeader(SIGNATURE, sign(config.webhookKey().orElseThrow(), time, body))
                                .send(Buffer.buffer(body)))
                        .compose(response -> {
                            int status = response.statusCode();
                            // what it says beyond that is nobody's business, and could be endless
                            response.exceptionHandler(cutShort -> {});
                            response.request().reset();
                            return taken(status);
                        })
                        .toCompletionStage());
    }

    private static Future<Void> taken(int status) {
        if (status >= 200 && status < 300) {
            return Future.succeededFuture();
        }
        return status >= 300 && status < 400
                ? Future.failedFuture(new Undeliverable("the webhook redirects, which is not followed"))
                : Future.failedFuture(new IllegalStateException("The webhook answers " + status));
    }

    private byte[] bytes(Object facts) {
        try {
            return json.writeValueAsBytes(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hexadecimal HMAC-SHA256 of the epoch seconds, a full stop and the body. */
    static String sign(String key, long time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<InetAddress> resolve(URI address) {
        return vertx.executeBlocking(() -> resolved(bare(address.getHost())), false)
                .map(Objects::requireNonNull);
    }

    /** The address that is connected to. A name that has one inside and one outside is refused, for it is up to something. */
    private InetAddress resolved(String host) throws UnknownHostException {
        List<InetAddress> all = List.of(InetAddress.getAllByName(host));
        if (!config.webhookInside() && !all.stream().allMatch(OutsideAddresses::isOutside)) {
            throw new Undeliverable("the webhook's address lies inside");
        }
        return all.getFirst();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private RequestOptions request(URI address, InetAddress where) {
        boolean encrypted = isEncrypted(address);
        int usual = encrypted ? HTTPS_PORT : HTTP_PORT;
        int port = address.getPort() < 0 ? usual : address.getPort();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, where.getHostAddress()))
                .setHost(bare(address.getHost()))
                .setPort(port)
                .setSsl(encrypted)
                .setFollowRedirects(false)
                .setTimeout(config.patience().toMillis())
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
    }

    private static boolean isEncrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
