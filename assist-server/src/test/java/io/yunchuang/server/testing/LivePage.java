package io.yunchuang.server.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** A page without a browser: a real socket that keeps what the server says and answers its beats. */
public final class LivePage implements AutoCloseable {
    private static final ProtocolCodec CODEC = new ProtocolCodec();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PageId page;
    private final List<ServerMessage> received = new CopyOnWriteArrayList<>();
    private volatile Optional<Closed> closed = Optional.empty();
    private volatile boolean answersBeats = true;
    private WebSocket socket;
    private CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(null);

    private LivePage(PageId page) {
        this.page = page;
    }

    /** How a socket was closed; the reason is empty where nobody gave one. */
    public record Closed(int code, String reason) {}

    /** Opens a socket with a fresh ticket for whoever the cookie belongs to. */
    public static LivePage open(Role role, String cookieName, String cookie) {
        return open(role, cookieName, cookie, newPage());
    }

    /** The same with a given page id: a page that reconnects. */
    public static LivePage open(Role role, String cookieName, String cookie, PageId page) {
        return connect(ticket(role, cookieName, cookie), page, origin());
    }

    /** The socket of a kiosk's agent, which has no origin. */
    public static LivePage open(Person agent, PageId page) {
        return connect(ticket(agent), page, Optional.empty());
    }

    /** A single-use ticket for whoever that is. */
    public static String ticket(Person person) {
        return person.request()
                .body("{\"role\":\"" + person.role() + "\"}")
                .post("/api/access/socket-tickets")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
    }

    /** Opens a socket with that very ticket and origin. */
    public static LivePage connect(String ticket, PageId page, String origin) {
        return connect(ticket, page, Optional.of(origin));
    }

    /** Opens a socket with that very ticket and that origin or none. */
    public static LivePage connect(String ticket, PageId page, Optional<String> origin) {
        LivePage opened = new LivePage(page);
        URI address = URI.create(origin().replace("http", "ws") + "/live?ticket=" + ticket + "&page=" + page.value());
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        origin.ifPresent(value -> builder.header("Origin", value));
        opened.socket = builder.buildAsync(address, opened.new Listener()).join();
        return opened;
    }

    /** A single-use ticket. */
    public static String ticket(Role role, String cookieName, String cookie) {
        RequestSpecification request =
                RestAssured.given().header("Origin", origin()).contentType(ContentType.JSON);
        String centre = role == Role.DISPLAY ? ",\"centre\":\"centre-songjiang\"" : "";
        return (cookie.isEmpty() ? request : request.cookie(cookieName, cookie))
                .body("{\"role\":\"" + role + "\"" + centre + "}")
                .post("/api/access/socket-tickets")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
    }

    /** The server's own origin, as a page of it would send it. */
    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    /** A page id as a freshly loaded page makes it. */
    public static PageId newPage() {
        return new PageId(UUID.randomUUID().toString());
    }

    /** The id of this page. */
    public PageId page() {
        return page;
    }

    /** Sends a message; its ref comes back when it is refused. */
    public void send(String ref, ClientMessage message) {
        sendText(CODEC.write(new ClientMessage.Frame(Optional.of(ref), message)));
    }

    /** Sends a message nobody expects to be refused. */
    public void send(ClientMessage message) {
        sendText(CODEC.write(new ClientMessage.Frame(Optional.empty(), message)));
    }

    /** Sends any text, well formed or not. */
    public void sendText(String text) {
        queue(socket, text).join();
    }

    /** A socket takes one text at a time, and a beat is answered while a test speaks. */
    private synchronized CompletableFuture<WebSocket> queue(WebSocket to, String text) {
        sent = sent.handle((before, failure) -> to)
                .thenCompose(open -> open.sendText(text, true))
                .toCompletableFuture();
        return sent;
    }

    /** From now on this page is as silent as one whose browser hangs. */
    public void fallSilent() {
        answersBeats = false;
    }

    /**
     * Waits until the newest message of that type shows that: for views, each of which replaces the one before. What is told
     * once, as a signal is, may be followed by the next before anybody looks: see {@link #awaitAny}.
     */
    public <M extends ServerMessage, T> T await(Class<M> type, Function<M, Optional<T>> shows) {
        return Patience.await()
                .until(() -> last(type).flatMap(shows), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the newest message of that type is like that. */
    public <M extends ServerMessage> void awaitShown(Class<M> type, Predicate<M> like) {
        await(type, message -> Optional.of(message).filter(like));
    }

    /** Waits for any message of that type which fits. */
    public <M extends ServerMessage> M awaitAny(Class<M> type, Predicate<M> fits) {
        return Patience.await()
                .until(() -> all(type).stream().filter(fits).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the refusal of the message with that ref. */
    public ServerMessage.Refused awaitRefusal(String ref) {
        return awaitAny(ServerMessage.Refused.class, refused -> refused.ref().equals(Optional.of(ref)));
    }

    /** The refusals of the message with that ref so far. */
    public List<ServerMessage.Refused> refusals(String ref) {
        return all(ServerMessage.Refused.class).stream()
                .filter(refused -> refused.ref().equals(Optional.of(ref)))
                .toList();
    }

    /** Waits until the server has closed this socket; gives the close code. */
    public int awaitClose() {
        return awaitClosed().code();
    }

    /** Waits until the server has closed this socket. */
    public Closed awaitClosed() {
        return Patience.await().until(() -> closed, Optional::isPresent).orElseThrow();
    }

    /** The newest message of that type. */
    public <M extends ServerMessage> Optional<M> last(Class<M> type) {
        List<M> all = all(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Every message of that type, oldest first. */
    public <M extends ServerMessage> List<M> all(Class<M> type) {
        return received.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Closes like a page that is left. */
    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }

    /** Loses the connection like a machine that loses power. */
    public void abort() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                ServerMessage message = CODEC.readServer(parts.toString());
                parts.setLength(0);
                received.add(message);
                if (message instanceof ServerMessage.Beat && answersBeats) {
                    queue(webSocket, CODEC.write(new ClientMessage.Frame(Optional.empty(), new ClientMessage.Beat())));
                }
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed = Optional.of(new Closed(statusCode, reason));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed = Optional.of(new Closed(1006, ""));
        }
    }
}
