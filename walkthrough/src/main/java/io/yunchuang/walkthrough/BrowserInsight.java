package io.yunchuang.walkthrough;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.ConnectOverCDPOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** How a test gets to see into a Chromium that it has not started itself, by what that one writes into its profile. */
final class BrowserInsight {
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration WITHIN = Duration.ofMinutes(1);

    /** A browser that has only just begun does not always answer; asked again, it does. */
    private static final ConnectOverCDPOptions ONE_TRY = new ConnectOverCDPOptions().setTimeout(20_000);

    /** Where Chromium writes down at which port it lets programs look in. */
    private static final String PORT_FILE = "DevToolsActivePort";

    private final Playwright playwright;
    private final BooleanSupplier running;

    /** @param running whether there is still somebody who would start such a browser */
    BrowserInsight(Playwright playwright, BooleanSupplier running) {
        this.playwright = playwright;
        this.running = running;
    }

    /**
     * Looks into the browser with that profile as soon as it shows a page with such an address. Not before: a page that is
     * looked into while it begins may hang for ever, and no citizen's browser is looked into.
     *
     * @throws IllegalStateException when there is none within a minute
     */
    Browser into(Path profile, Predicate<URI> shown) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return into(profile, shown, http);
        }
    }

    private Browser into(Path profile, Predicate<URI> shown, HttpClient http) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (true) {
            try {
                String door = "http://127.0.0.1:"
                        + Files.readAllLines(profile.resolve(PORT_FILE)).getFirst();
                if (shows(http, door, shown)) {
                    return playwright.chromium().connectOverCDP(door, ONE_TRY);
                }
                checkTime(profile, deadline);
            } catch (IOException | NoSuchElementException | JsonParseException | PlaywrightException notYet) {
                checkTime(profile, deadline);
            }
            LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
        }
    }

    private void checkTime(Path profile, long deadline) {
        if (!running.getAsBoolean() || System.nanoTime() > deadline) {
            throw new IllegalStateException("The kiosk's browser has not shown its page: " + profile);
        }
    }

    private static boolean shows(HttpClient http, String door, Predicate<URI> shown) throws IOException {
        try {
            HttpRequest list = HttpRequest.newBuilder(URI.create(door + "/json/list"))
                    .timeout(WITHIN)
                    .build();
            String targets = http.send(list, BodyHandlers.ofString()).body();
            return JsonParser.parseString(targets).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .filter(target -> "page".equals(target.get("type").getAsString()))
                    .anyMatch(page -> shown.test(URI.create(page.get("url").getAsString())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
