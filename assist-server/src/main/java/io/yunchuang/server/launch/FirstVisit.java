package io.yunchuang.server.launch;

import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.value.registry.ValueRegistry.RuntimeKey;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.PageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Goes the way of every page once, as a display that nobody sees: a ticket, a socket, the first view. What a server does
 * for the first time takes it ten times as long, and after a restart in the middle of calls that would be the citizens'
 * time; so the server is ready only afterwards. A visit that fails or takes too long holds nothing up.
 */
@Readiness
@ApplicationScoped
class FirstVisit implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(FirstVisit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_LOOK = Duration.ofMillis(5);
    private static final Duration LAST_LOOK = Duration.ofMillis(100);
    private static final PageId PAGE = new PageId("first-visit");

    private final Vertx vertx;
    private final ValueRegistry registry;
    private final EventLoops loops;
    private final WindowRegistry windows;
    private final boolean plainPages;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile State state = State.UNDER_WAY;

    FirstVisit(
            Vertx vertx,
            ValueRegistry registry,
            EventLoops loops,
            WindowRegistry windows,
            @ConfigProperty(name = "quarkus.http.insecure-requests", defaultValue = "enabled") String plainRequests) {
        this.vertx = vertx;
        this.registry = registry;
        this.loops = loops;
        this.windows = windows;
        this.plainPages = plainRequests.equalsIgnoreCase("enabled");
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("First visit")
                .status(state != State.UNDER_WAY)
                .withData("state", state.name())
                .build();
    }

    private enum State {
        UNDER_WAY,
        DONE,
        CUT_SHORT
    }

    void plain(@ObservesAsync HttpServerStart started) {
        if (plainPages) {
            visit(HttpServer.HTTP_PORT, false);
        }
    }

    void encrypted(@ObservesAsync HttpsServerStart started) {
        visit(HttpServer.HTTPS_PORT, true);
    }

    private void visit(RuntimeKey<Integer> port, boolean encrypted) {
        entered(port)
                .map(known -> new Address(known, encrypted))
                .chain(address -> loops.run(this::anyCentre).chain(centre -> visit(address, centre)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(done -> end(State.DONE), this::cutShort);
    }

    /** The port, which Quarkus enters beside telling that it listens there: whoever hears of that may come too early. */
    private Uni<Integer> entered(RuntimeKey<Integer> port) {
        return Uni.createFrom()
                .item(() -> registry.get(port))
                .onFailure()
                .retry()
                .withBackOff(FIRST_LOOK, LAST_LOOK)
                .indefinitely();
    }

    private void cutShort(Throwable failure) {
        LOG.debugf("The first visit was cut short: %s", failure.toString());
        end(State.CUT_SHORT);
    }

    private void end(State how) {
        state = how;
        over.countDown();
    }

    /** Waits until it is over, and not for ever. */
    void await() throws InterruptedException {
        if (!over.await(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("The first visit takes too long to be waited for");
        }
    }

    /** An empty database has no place for a display yet, and no calls that could wait. */
    private Uni<Optional<CentreId>> anyCentre() {
        return windows.virtualWindows().map(all -> all.stream().findFirst().map(VirtualWindow::centre));
    }

    private Uni<Void> visit(Address server, Optional<CentreId> centre) {
        return centre.map(known -> Uni.createFrom()
                        .completionStage(() -> visit(server, known).toCompletionStage()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Future<Void> visit(Address server, CentreId centre) {
        HttpClient http = vertx.createHttpClient(new HttpClientOptions()
                .setSsl(server.encrypted())
                .setTrustAll(true)
                .setVerifyHost(false));
        WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setSsl(server.encrypted())
                .setTrustAll(true)
                .setVerifyHost(false));
        return ticket(http, server, centre)
                .compose(ticket -> sockets.connect(server.socket(ticket)))
                .compose(socket -> Future.<Void>future(seen -> {
                            socket.textMessageHandler(message -> {
                                if (isView(message)) {
                                    seen.tryComplete();
                                }
                            });
                            socket.closeHandler(closed -> seen.tryFail("closed by the server"));
                        })
                        .eventually(() -> socket.close()))
                .eventually(() -> Future.join(List.of(http.close(), sockets.close())));
    }

    private static Future<String> ticket(HttpClient http, Address server, CentreId centre) {
        JsonObject wish = new JsonObject().put("role", "DISPLAY").put("centre", centre.value());
        return http.request(server.tickets())
                .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.ORIGIN, server.origin())
                        .send(wish.toBuffer()))
                .compose(HttpClientResponse::body)
                .map(Buffer::toJsonObject)
                .map(issued -> issued.getString("ticket", ""));
    }

    private static boolean isView(String message) {
        return "Display".equals(new JsonObject(message).getString("type"));
    }

    /** The server as this machine reaches it, where any certificate will do. */
    private record Address(int port, boolean encrypted) {
        private static final String HOST = "localhost";

        String origin() {
            return (encrypted ? "https://" : "http://") + HOST + ":" + port;
        }

        RequestOptions tickets() {
            return new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setHost(HOST)
                    .setPort(port)
                    .setURI("/api/access/socket-tickets");
        }

        WebSocketConnectOptions socket(String ticket) {
            return new WebSocketConnectOptions()
                    .setHost(HOST)
                    .setPort(port)
                    .setURI("/live?ticket=" + ticket + "&page=" + PAGE.value())
                    .addHeader(HttpHeaders.ORIGIN.toString(), origin());
        }
    }
}
