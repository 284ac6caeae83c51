package io.yunchuang.agent.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Turns a one-time code, which a manager has made for this kiosk's agent or this window's probe, into a credential. */
final class Enrolment {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final Form form;

    Enrolment(URI server, Form form) {
        this.server = server;
        this.form = form;
    }

    /**
     * Uses the code up.
     *
     * @throws AgentException with what the server said, when the code is wrong, used or expired or the server away
     */
    Credential enrol(String code) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(form.enrolment()))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        json.createObjectNode().put("code", code).toString()))
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build()) {
            return read(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AgentException(
                    "The server at " + server + " cannot be reached. Check the address and that it runs.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentException("The enrolment was interrupted.");
        }
    }

    private Credential read(HttpResponse<String> response) {
        JsonNode answer = tree(response.body());
        String token = answer.path("token").asText("");
        String holder = answer.path(form.holder()).asText("");
        if (response.statusCode() / 100 == 2 && !token.isEmpty() && !holder.isEmpty()) {
            return new Credential(holder, token);
        }
        String text = answer.at("/text/en").asText("The server answered with status " + response.statusCode() + ".");
        String next =
                answer.at("/next/en").asText("Ask a manager for a new code of the kind for " + form.plural() + ".");
        throw new AgentException(text + " " + next);
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
