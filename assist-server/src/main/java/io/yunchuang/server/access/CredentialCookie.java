package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.Role;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Locale;

/**
 * The cookie that holds a credential, one per role: so a manager can look at the clerk's page without losing his own
 * session, and kiosk and console can be tried out in one browser. Browsers do not send it with requests that other sites
 * make.
 */
final class CredentialCookie {
    private static final String PREFIX = "yunchuang-";

    private CredentialCookie() {}

    /** A supervisor comes with the credential that he has as a manager. */
    static BrowserCookie of(Role role) {
        Role holder = role == Role.SUPERVISOR ? Role.MANAGER : role;
        return new BrowserCookie(PREFIX + holder.name().toLowerCase(Locale.ROOT), "/", SameSite.STRICT);
    }
}
