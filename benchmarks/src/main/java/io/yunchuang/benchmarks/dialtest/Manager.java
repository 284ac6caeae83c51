package io.yunchuang.benchmarks.dialtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.people.Credential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A manager who asks for dial-tests and keeps plans, over the interface of the manager's page. */
final class Manager implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    private final Credential who;

    Manager(Lab lab, Credential who) {
        this.origin = lab.origin();
        this.who = who;
    }

    /** Asks for a test of that pair. */
    void ask(String kiosk, String window) throws IOException, InterruptedException {
        post("/api/dial-tests", Map.of("kiosks", List.of(kiosk), "windows", List.of(window)));
    }

    /** Adds a plan by which these kiosks call these windows every so many minutes; empty lists stand for all. */
    void plan(String name, List<String> kiosks, List<String> windows, int minutes)
            throws IOException, InterruptedException {
        Map<String, Object> nothing = Map.of();
        Map<String, Object> limits = Map.of(
                "roundTripMillis", nothing, "lossPercent", nothing, "frozenMillis", nothing, "setUpMillis", nothing);
        Map<String, Object> alarm = Map.of("raiseAfter", 2, "clearAfter", 2, "mailTo", List.of(), "webhook", false);
        Map<String, Object> plan = new HashMap<>(Map.of("name", name, "kiosks", kiosks, "windows", windows));
        plan.putAll(Map.of("schedule", "EVERY", "minutes", minutes, "cron", "", "enabled", true, "mode", "AUTO"));
        plan.putAll(Map.of("limits", limits, "alarm", alarm, "version", 0));
        post("/api/dial-tests/plans", plan);
    }

    private void post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .header("Cookie", "yunchuang-manager=" + who.token())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The server refuses " + path + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
