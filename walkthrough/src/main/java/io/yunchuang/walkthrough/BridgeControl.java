package io.yunchuang.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private HTTP interface of a jitsi-videobridge, as whoever looks after the bridge uses it. */
public final class BridgeControl {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern CREATED = Pattern.compile("\"total_conferences_created\":(\\d+)");
    private static final Pattern RUNNING = Pattern.compile("\"conferences\":(\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final URI address;

    /** @param address for example {@code http://127.0.0.1:8080} */
    public BridgeControl(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** Waits until a server has found a bridge that has just been started, and has tried it out with a conference. */
    public void awaitFound() {
        await("No server has found the bridge", () -> conferencesSoFar() > 0);
    }

    /** Waits until a talk is on it. */
    public void awaitUsed() {
        await("No talk has come to the bridge", () -> stat(RUNNING) > 0);
    }

    /** Whether a talk is on it now; not when it does not answer. */
    public boolean isUsed() {
        return stat(RUNNING) > 0;
    }

    /** Waits until nobody has anything on it. */
    public void awaitEmpty() {
        await("The bridge is not left", () -> stat(RUNNING) == 0);
    }

    /** Conferences made since it was started, those of servers that have tried it out included; 0 when it does not answer. */
    public long conferencesSoFar() {
        return Math.max(0, stat(CREATED));
    }

    /** Has it take no new calls. */
    public void drain() {
        order("drain/enable");
    }

    /** Has it take calls again. */
    public void takeCalls() {
        order("drain/disable");
    }

    private void order(String path) {
        int status = send(HttpRequest.newBuilder().POST(BodyPublishers.noBody()), path)
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " is answered with " + status);
        }
    }

    /** Negative when it does not answer. */
    private long stat(Pattern name) {
        try {
            Matcher found = name.matcher(send(HttpRequest.newBuilder(), "stats").body());
            return found.find() ? Long.parseLong(found.group(1)) : -1;
        } catch (UncheckedIOException notNow) {
            return -1;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        try {
            return http.send(
                    request.uri(address.resolve("/colibri/" + path))
                            .timeout(ANSWERS_WITHIN)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(String otherwise, BooleanSupplier is) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!is.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(otherwise);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
