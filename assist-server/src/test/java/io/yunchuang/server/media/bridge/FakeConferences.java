package io.yunchuang.server.media.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a {@link FakeBridge} keeps of conferences, and by which rules it changes them. */
final class FakeConferences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, JsonNode>> conferences = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private volatile boolean unreachable;

    /** None is added any more. */
    void closeDown() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /** Endpoints get no address that a page could reach. */
    void loseAddresses() {
        unreachable = true;
    }

    boolean isReachable() {
        return !unreachable;
    }

    int size() {
        return conferences.size();
    }

    boolean has(String meeting) {
        return conferences.containsKey(meeting);
    }

    void clear() {
        conferences.clear();
    }

    synchronized void drop(String endpoint) {
        conferences.values().forEach(endpoints -> endpoints.remove(endpoint));
    }

    /** The endpoints of each conference. */
    Map<String, List<String>> endpoints() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        conferences.forEach((meeting, endpoints) -> all.put(meeting, List.copyOf(endpoints.keySet())));
        return all;
    }

    /** What that endpoint sends, as it was last told. */
    List<Long> ssrcs(String endpoint) {
        List<Long> ssrcs = new ArrayList<>();
        conferences.values().stream()
                .flatMap(endpoints -> Optional.ofNullable(endpoints.get(endpoint)).stream())
                .flatMap(known -> known.findValues("ssrc").stream())
                .forEach(ssrc -> ssrcs.add(ssrc.asLong()));
        return ssrcs;
    }

    /** How it was told that numbers of that endpoint belong together, in the order in which it was told. */
    List<String> groups(String endpoint) {
        return conferences.values().stream()
                .flatMap(endpoints -> Optional.ofNullable(endpoints.get(endpoint)).stream())
                .flatMap(known -> known.findValues("semantics").stream())
                .map(JsonNode::asText)
                .toList();
    }

    /** Changes the conference that it names, or makes it. */
    synchronized ObjectNode change(JsonNode change) {
        if (!change.has("meeting-id")) {
            throw new Unparsed("meeting-id must be set for conference-modify IQ");
        }
        return change(change.get("meeting-id").asText(), change);
    }

    synchronized ObjectNode change(String meeting, JsonNode change) {
        if (change.has("name") && !change.get("name").asText().contains("@")) {
            throw new Refused("Invalid conference name (not a JID)");
        }
        change.path("endpoints").forEach(FakeConferences::requireBooleans);
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
        if (closing) {
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

    /** A change that goes against the rules. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** A change that cannot be read. */
    static final class Unparsed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unparsed(String message) {
            super(message);
        }
    }
}
