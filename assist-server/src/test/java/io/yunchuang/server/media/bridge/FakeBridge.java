package io.yunchuang.server.media.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A jitsi-videobridge that passes on no media: its control interface, hand-written after recordings of a real one, which
 * {@link FakeBridgeTest} holds it to. It keeps its rules, errors included.
 */
public final class FakeBridge implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONFERENCES = "/colibri/v2/conferences";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeConferences conferences = new FakeConferences();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final Map<String, AtomicInteger> asking = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final AtomicInteger hangUps = new AtomicInteger();
    private volatile boolean hangs;
    private volatile boolean drains;
    private volatile double stress = 0.1;

    /** Listens on that port of this machine, 0 for any. */
    public FakeBridge(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether somebody has found it, and has come back after trying it out. */
    public boolean isKnown() {
        return looks.get() > 1;
    }

    /** How often somebody has asked how it is. */
    public int looks() {
        return looks.get();
    }

    /** How often it was asked for a change, whether it has answered or not. */
    public int changes() {
        return changes.get();
    }

    /** It answers nothing more and closes no connection, as a process that was stopped. */
    public void hang() {
        hangs = true;
    }

    /** It closes the connection instead of saying how it is, that many times. */
    public void hangUp(int times) {
        hangUps.set(times);
    }

    /** It says how it is, but thinks about every change until it is {@linkplain #release released}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** It answers whatever it has thought about. */
    public void release() {
        gate.countDown();
    }

    /** How many changes it thinks about. */
    public int held() {
        return held.get();
    }

    /** How many changes of one conference it was asked for at the same time, at the most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** It was started anew so soon that nobody has noticed, and knows no conference any more. */
    public void forget() {
        conferences.clear();
    }

    /** It has heard nothing of that endpoint for too long, and has it no longer. */
    public void drop(String endpoint) {
        conferences.drop(endpoint);
    }

    /** It takes no new calls. */
    public void drain() {
        drains = true;
    }

    /** It ends when its last conference has ended. */
    public void shutDownGracefully() {
        conferences.closeDown();
    }

    /** It has no address that a page could reach. */
    public void loseAddresses() {
        conferences.loseAddresses();
    }

    public void stress(double level) {
        stress = level;
    }

    /** The endpoints of each conference. */
    public Map<String, List<String>> endpoints() {
        return conferences.endpoints();
    }

    /** What that endpoint sends, as it was last told. */
    public List<Long> ssrcs(String endpoint) {
        return conferences.ssrcs(endpoint);
    }

    /** How it was told that numbers of that endpoint belong together, in the order in which it was told. */
    public List<String> groups(String endpoint) {
        return conferences.groups(endpoint);
    }

    /** It is gone, with everything on it. */
    @Override
    public void close() {
        closed.countDown();
        gate.countDown();
        conferences.clear();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith(CONFERENCES)) {
                changes.incrementAndGet();
            }
            if (hangs) {
                closed.await();
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/colibri/stats")) {
                looks.incrementAndGet();
                if (hangUps.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
                    answer(exchange, 200, stats());
                }
            } else if (path.equals(CONFERENCES) && exchange.getRequestMethod().equals("POST")) {
                think(body);
                conferences(exchange, body);
            } else if (path.startsWith(CONFERENCES + "/")) {
                conference(exchange, path.substring(CONFERENCES.length() + 1), body);
            } else if (path.equals("/colibri/shutdown")) {
                shutDown(exchange, body);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever gives up waiting goes, and what he has asked for is done all the same. */
    private void think(String body) throws InterruptedException {
        AtomicInteger asked = asking.computeIfAbsent(meeting(body), name -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(asked.incrementAndGet(), Math::max);
        held.incrementAndGet();
        try {
            gate.await();
        } finally {
            held.decrementAndGet();
            asked.decrementAndGet();
        }
    }

    private static String meeting(String body) {
        try {
            return JSON.readTree(body).path("meeting-id").asText();
        } catch (JsonProcessingException malformed) {
            return "";
        }
    }

    private ObjectNode stats() {
        return JSON.createObjectNode()
                .put("healthy", conferences.isReachable())
                .put("drain", drains)
                .put("graceful_shutdown", conferences.isClosing())
                .put("shutting_down", conferences.isClosing() && conferences.size() == 0)
                .put("stress_level", stress)
                .put("conferences", conferences.size());
    }

    private void conferences(HttpExchange exchange, String body) throws IOException {
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            refuse(exchange, 415, "Unsupported Media Type");
            return;
        }
        try {
            JsonNode change = JSON.readTree(body);
            if (!change.isObject()) {
                refuse(exchange, 400, "Bad Request");
                return;
            }
            answer(exchange, 200, conferences.change(change));
        } catch (JsonProcessingException malformed) {
            exchange.sendResponseHeaders(400, -1);
        } catch (FakeConferences.Unparsed unparsed) {
            refuse(exchange, 400, "Failed to parse ConferenceModify JSON:" + unparsed.getMessage());
        } catch (FakeConferences.Refused refused) {
            refuse(exchange, 400, "Failed to create conference: " + refused.getMessage());
        }
    }

    /** One conference can be changed at its own address, too: then the bridge does not say why it refuses. */
    private void conference(HttpExchange exchange, String meeting, String body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                boolean known = conferences.has(meeting);
                refuse(exchange, known ? 501 : 404, known ? "Not Implemented" : "Not Found");
            }
            case "PATCH" -> patch(exchange, meeting, body);
            case String other -> exchange.sendResponseHeaders(405, -1);
        }
    }

    private void patch(HttpExchange exchange, String meeting, String body) throws IOException {
        if (!conferences.has(meeting)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        try {
            answer(exchange, 200, conferences.change(meeting, JSON.readTree(body)));
        } catch (JsonProcessingException | FakeConferences.Unparsed | FakeConferences.Refused refused) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private void shutDown(HttpExchange exchange, String body) throws IOException {
        boolean graceful = JSON.readTree(body).has("graceful-shutdown");
        if (graceful) {
            conferences.closeDown();
        }
        exchange.sendResponseHeaders(graceful ? 200 : 400, -1);
    }

    private void refuse(HttpExchange exchange, int status, String message) throws IOException {
        answer(
                exchange,
                status,
                JSON.createObjectNode()
                        .put("message", message)
                        .put("url", url() + exchange.getRequestURI().getPath())
                        .put("status", Integer.toString(status)));
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
