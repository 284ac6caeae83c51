package io.yunchuang.server.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.signaling.protocol.Role;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The cookie that holds a credential, one per role: so a manager can look at the clerk's page without losing his own
 * session, and kiosk and console can be tried out in one browser. Scripts cannot read it, and browsers do not send it
 * with requests that other sites make.
 */
final class CredentialCookie {
    private static final String PREFIX = "yunchuang-";
    private static final int LONGEST = 128;

    private CredentialCookie() {}

    static String name(Role role) {
        return PREFIX + role.name().toLowerCase(Locale.ROOT);
    }

    /** The token that the browser sent for that role. */
    static Optional<String> token(HttpServerRequest request, Role role) {
        return Optional.ofNullable(request.getCookie(name(role)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    /** Forgotten when the browser is closed: desks are shared. */
    static NewCookie untilClosed(HttpServerRequest request, Role role, String token) {
        return builder(request, role, token).build();
    }

    /** Kept over restarts of the browser. */
    static NewCookie lasting(HttpServerRequest request, Role role, String token, Duration time) {
        return builder(request, role, token)
                .maxAge(Math.toIntExact(time.toSeconds()))
                .build();
    }

    /** Makes the browser forget it. */
    static NewCookie gone(HttpServerRequest request, Role role) {
        return builder(request, role, "").maxAge(0).build();
    }

    private static NewCookie.Builder builder(HttpServerRequest request, Role role, String token) {
        return new NewCookie.Builder(name(role))
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure("https".equals(request.scheme()))
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
