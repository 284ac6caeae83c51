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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Map<String, JsonNode>> conferences = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final Map<String, AtomicInteger> asking = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean hangs;
    private volatile boolean drains;
    private volatile boolean shutsDown;
    private volatile boolean unreachable;
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

    /** It answers nothing more and closes no connection, as a process that was stopped. */
    public void hang() {
        hangs = true;
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
    public synchronized void drop(String endpoint) {
        conferences.values().forEach(endpoints -> endpoints.remove(endpoint));
    }

    /** It takes no new calls. */
    public void drain() {
        drains = true;
    }

    /** It ends when its last conference has ended. */
    public void shutDownGracefully() {
        shutsDown = true;
    }

    /** It has no address that a page could reach. */
    public void loseAddresses() {
        unreachable = true;
    }

    public void stress(double level) {
        stress = level;
    }

    /** The endpoints of each conference. */
    public Map<String, List<String>> endpoints() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        conferences.forEach((meeting, endpoints) -> all.put(meeting, List.copyOf(endpoints.keySet())));
        return all;
    }

    /** What that endpoint sends, as it was last told. */
    public List<Long> ssrcs(String endpoint) {
        List<Long> ssrcs = new ArrayList<>();
        conferences.values().stream()
                .flatMap(endpoints -> Optional.ofNullable(endpoints.get(endpoint)).stream())
                .flatMap(known -> known.findValues("ssrc").stream())
                .forEach(ssrc -> ssrcs.add(ssrc.asLong()));
        return ssrcs;
    }

    /** How it was told that numbers of that endpoint belong together, in the order in which it was told. */
    public List<String> groups(String endpoint) {
        return conferences.values().stream()
                .flatMap(endpoints -> Optional.ofNullable(endpoints.get(endpoint)).stream())
                .flatMap(known -> known.findValues("semantics").stream())
                .map(JsonNode::asText)
                .toList();
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
            if (hangs) {
                closed.await();
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/colibri/stats")) {
                looks.incrementAndGet();
                answer(exchange, 200, stats());
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
                .put("healthy", !unreachable)
                .put("drain", drains)
                .put("graceful_shutdown", shutsDown)
                .put("shutting_down", shutsDown && conferences.isEmpty())
                .put("stress_level", stress)
                .put("conferences", conferences.size());
    }

    private synchronized void conferences(HttpExchange exchange, String body) throws IOException {
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
            answer(exchange, 200, change(change));
        } catch (JsonProcessingException malformed) {
            exchange.sendResponseHeaders(400, -1);
        } catch (Unparsed unparsed) {
            refuse(exchange, 400, "Failed to parse ConferenceModify JSON:" + unparsed.getMessage());
        } catch (Refused refused) {
            refuse(exchange, 400, "Failed to create conference: " + refused.getMessage());
        }
    }

    /** One conference can be changed at its own address, too: then the bridge does not say why it refuses. */
    private synchronized void conference(HttpExchange exchange, String meeting, String body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                boolean known = conferences.containsKey(meeting);
                refuse(exchange, known ? 501 : 404, known ? "Not Implemented" : "Not Found");
            }
            case "PATCH" -> patch(exchange, meeting, body);
            case String other -> exchange.sendResponseHeaders(405, -1);
        }
    }

    private void patch(HttpExchange exchange, String meeting, String body) throws IOException {
        if (!conferences.containsKey(meeting)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        try {
            answer(exchange, 200, change(meeting, JSON.readTree(body)));
        } catch (JsonProcessingException | Unparsed | Refused refused) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private void shutDown(HttpExchange exchange, String body) throws IOException {
        boolean graceful = JSON.readTree(body).has("graceful-shutdown");
        shutsDown |= graceful;
        exchange.sendResponseHeaders(graceful ? 200 : 400, -1);
    }

    private ObjectNode change(JsonNode change) {
        if (!change.has("meeting-id")) {
            throw new Unparsed("meeting-id must be set for conference-modify IQ");
        }
        return change(change.get("meeting-id").asText(), change);
    }

    private ObjectNode change(String meeting, JsonNode change) {
        if (change.has("name") && !change.get("name").asText().contains("@")) {
            throw new Refused("Invalid conference name (not a JID)");
        }
        change.path("endpoints").forEach(FakeBridge::requireBooleans);
        if (change.path("create").asBoolean()) {
            create(meeting);
        } else if (!conferences.containsKey(meeting)) {
            throw new Refused("Conference not found for ID: " + meeting);
        }
        if (change.path("expire").asBoolean()) {
            conferences.remove(meeting);
            return JSON.createObjectNode();
        }
        if (change.has("relays")) {
            throw new Refused("Octo is disabled in configuration.");
        }
        return endpoints(meeting, change);
    }

    private void create(String meeting) {
        if (conferences.containsKey(meeting)) {
            throw new Refused("Conference already exists for ID: " + meeting);
        }
        if (shutsDown) {
            throw new Refused("In graceful shutdown");
        }
        conferences.put(meeting, new LinkedHashMap<>());
    }

    /** A conference made in the same request stays behind when one of its endpoints is refused. */
    private ObjectNode endpoints(String meeting, JsonNode change) {
        long touched = 0;
        for (JsonNode endpoint : change.path("endpoints")) {
            touched += endpoint.path("expire").asBoolean() ? 0 : 1;
        }
        if (touched > 1) {
            throw new Refused(
                    "Creating or updating media, sources or transport for more than one endpoint in a request.");
        }
        ObjectNode answer = JSON.createObjectNode();
        boolean made = change.path("create").asBoolean();
        for (JsonNode endpoint : change.path("endpoints")) {
            answer.withArray("endpoints").add(endpoint(meeting, conferences.get(meeting), endpoint));
            made |= endpoint.path("create").asBoolean();
        }
        if (conferences.get(meeting).isEmpty() && change.path("endpoints").size() > 0) {
            conferences.remove(meeting);
        }
        if (made) {
            answer.withArray("sources").addObject().put("type", "audio").put("id", "jvb-a0");
            answer.withArray("sources").addObject().put("type", "video").put("id", "jvb-v0");
        }
        return answer;
    }

    private ObjectNode endpoint(String meeting, Map<String, JsonNode> known, JsonNode change) {
        String id = change.path("id").asText();
        if (change.path("expire").asBoolean()) {
            known.remove(id);
            return JSON.createObjectNode().put("id", id).put("expire", true);
        }
        if (!change.path("create").asBoolean()) {
            return update(known, id, change);
        }
        if (known.containsKey(id)) {
            throw new Refused("Endpoint with ID " + id + " already exists");
        }
        if (!change.path("capabilities").toString().contains("source-names")) {
            throw new Refused("Source name support is mandatory.");
        }
        if (!change.has("transport")) {
            throw new Refused("Attempt to create endpoint " + id + " with no &lt;transport&gt;");
        }
        if (change.get("transport").has("sctp")) {
            throw new Refused("SCTP support is not configured");
        }
        known.put(id, JSON.createObjectNode());
        return created(meeting, id);
    }

    /** Sources replace what was there; left out they stay. */
    private static ObjectNode update(Map<String, JsonNode> known, String id, JsonNode change) {
        if (!known.containsKey(id)) {
            throw new Refused("Endpoint not found for ID: " + id);
        }
        if (change.has("sources")) {
            known.put(id, change.get("sources"));
        }
        return JSON.createObjectNode().put("id", id);
    }

    private ObjectNode created(String meeting, String id) {
        ObjectNode endpoint = JSON.createObjectNode().put("id", id);
        ObjectNode transport = endpoint.withObject("transport").withObject("transport");
        transport.put("xmlns", "urn:xmpp:jingle:transports:ice-udp:1");
        transport.put("ufrag", "9fk3j1k7s098mm").put("pwd", "26tpijmb8p21j644juj4l8h3ig");
        transport
                .withArray("fingerprints")
                .addObject()
                .put(
                        "fingerprint",
                        "7C:64:5F:C5:F1:7B:EB:E5:63:F6:F4:0A:05:5F:F4:50:"
                                + "B0:90:9E:62:AB:D8:A2:2D:69:5C:76:C4:F4:07:A9:A0")
                .put("setup", "actpass")
                .put("hash", "sha-256");
        if (!unreachable) {
            transport
                    .withArray("candidates")
                    .addObject()
                    .put("component", "1")
                    .put("foundation", "1")
                    .put("generation", "0")
                    .put("id", "126cc8926b49c4930")
                    .put("network", "0")
                    .put("priority", "2130706431")
                    .put("protocol", "udp")
                    .put("type", "host")
                    .put("ip", "192.0.2.2")
                    .put("port", "10000");
        }
        transport
                .withArray("web-sockets")
                .add("ws://127.0.0.1:9090/colibri-ws/default/" + meeting + "/" + id + "?pwd=uFjcuhrDaHPaaVIUbT0mHP0z");
        transport.put("rtcp-mux", true);
        return endpoint;
    }

    private static void requireBooleans(JsonNode endpoint) {
        for (String field : List.of("create", "expire")) {
            if (endpoint.has(field) && !endpoint.get(field).isBoolean()) {
                throw new Unparsed("Expected boolean for " + field + ", got "
                        + endpoint.get(field).getNodeType());
            }
        }
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

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static final class Unparsed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unparsed(String message) {
            super(message);
        }
    }
}
