package io.yunchuang.server.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of this server. Each holds a secret: scripts cannot read it, and what came over HTTPS goes over nothing else.
 *
 * @param path where the browser sends it
 * @param sameSite whether it comes along when another site sends the browser here
 */
public record BrowserCookie(String name, String path, SameSite sameSite) {
    /** Twice and more what {@link Secrets#token} makes. */
    private static final int LONGEST = 128;

    /** What the browser sent. */
    public Optional<String> value(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    /** Forgotten when the browser is closed. */
    public NewCookie untilClosed(String value, HttpServerRequest request) {
        return builder(value, request).build();
    }

    /** Kept for that long, over restarts of the browser too. */
    public NewCookie lasting(String value, Duration time, HttpServerRequest request) {
        return builder(value, request).maxAge(Math.toIntExact(time.toSeconds())).build();
    }

    /** Makes the browser forget it. */
    public NewCookie gone(HttpServerRequest request) {
        return lasting("", Duration.ZERO, request);
    }

    private NewCookie.Builder builder(String value, HttpServerRequest request) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .secure("https".equals(request.scheme()))
                .sameSite(sameSite);
    }
}
