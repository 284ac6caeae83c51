package io.yunchuang.signaling.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Gets single-use tickets for the socket with a bearer token. */
final class TicketDesk {
    /** These pass by themselves; every other 4xx is about who asks or what is asked. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final URI address;
    private final Role role;
    private final Supplier<String> token;
    private final Duration limit;

    TicketDesk(HttpClient http, URI server, Role role, Supplier<String> token, Duration limit) {
        this.http = http;
        this.address = server.resolve("/api/access/socket-tickets");
        this.role = role;
        this.token = token;
        this.limit = limit;
    }

    /** What came of asking. */
    sealed interface Answer {
        /** To be used at once. */
        record Ticket(String value) implements Answer {}

        /** Asking again changes nothing. */
        record Refused(ErrorCode why) implements Answer {}

        /** The server cannot be reached or is not ready. */
        record Unavailable() implements Answer {}
    }

    /** Asks and waits for the answer, at most the limit. */
    Answer ask() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token.get())
                .POST(BodyPublishers.ofString(
                        json.createObjectNode().put("role", role.name()).toString()))
                .build();
        try {
            return read(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answer.Unavailable();
        }
    }

    private Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 200) {
            String ticket = tree(response.body()).path("ticket").asText("");
            return ticket.isEmpty() ? new Answer.Unavailable() : new Answer.Ticket(ticket);
        }
        return status >= 400 && status < 500 && !PASSING.contains(status)
                ? new Answer.Refused(why(tree(response.body()).path("code").asText("")))
                : new Answer.Unavailable();
    }

    /** An answer that is not of our server, a proxy's for example, names no code of ours. */
    private static ErrorCode why(String code) {
        try {
            return ErrorCode.valueOf(code);
        } catch (IllegalArgumentException unknown) {
            return ErrorCode.NOT_ALLOWED;
        }
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
