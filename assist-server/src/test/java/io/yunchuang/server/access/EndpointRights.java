package io.yunchuang.server.access;

import static io.yunchuang.signaling.protocol.Role.CLERK;
import static io.yunchuang.signaling.protocol.Role.COUNTER;
import static io.yunchuang.signaling.protocol.Role.KIOSK;
import static io.yunchuang.signaling.protocol.Role.MANAGER;

import io.yunchuang.signaling.protocol.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may call what over REST. Somebody decides this for every endpoint by writing its row. */
final class EndpointRights {
    /** Everybody, also without any credential. */
    private static final Role[] EVERYBODY = Role.values();

    private static final Role[] ANY_CREDENTIAL = {KIOSK, CLERK, COUNTER, MANAGER};
    private static final Role[] ANY_STAFF = {CLERK, COUNTER, MANAGER};

    static final List<Row> ROWS = List.of(
            row("POST", "/api/access/login", EVERYBODY),
            row("POST", "/api/access/logout", ANY_STAFF),
            row("GET", "/api/access/me", ANY_CREDENTIAL),
            // checks the credential of the wished role itself, for a display has none
            row("POST", "/api/access/socket-tickets", EVERYBODY),
            row("POST", "/api/access/enrolments", EVERYBODY),
            row("GET", "/api/access/kiosks", MANAGER),
            row("POST", "/api/access/kiosks/{id}/codes", MANAGER),
            row("DELETE", "/api/access/kiosks/{id}/device", MANAGER),
            row("GET", "/api/access/setup", EVERYBODY),
            // the code on the server's console is the credential
            row("POST", "/api/access/setup", EVERYBODY),
            row("GET", "/api/oidc", EVERYBODY),
            row("GET", "/api/oidc/sign-in", EVERYBODY),
            // the provider's answer is the credential
            row("GET", "/api/oidc/callback", EVERYBODY),
            row("GET", "/api/failure/problems/{code}", EVERYBODY),
            row("GET", "/api/audit", MANAGER),
            row("GET", "/api/staff", MANAGER),
            row("POST", "/api/staff", MANAGER),
            row("GET", "/api/staff/{id}", MANAGER),
            row("PUT", "/api/staff/{id}", MANAGER),
            row("PUT", "/api/staff/{id}/standing", MANAGER),
            row("PUT", "/api/staff/{id}/password", MANAGER),
            row("GET", "/api/window/cities", ANY_CREDENTIAL),
            row("GET", "/api/window/kiosk", KIOSK),
            row("GET", "/api/window/places", MANAGER),
            row("POST", "/api/window/centres/{id}", MANAGER),
            row("PUT", "/api/window/centres/{id}", MANAGER),
            row("POST", "/api/window/windows/{id}", MANAGER),
            row("PUT", "/api/window/windows/{id}", MANAGER),
            row("POST", "/api/window/kiosks/{id}", MANAGER),
            row("PUT", "/api/window/kiosks/{id}", MANAGER),
            row("GET", "/api/catalogue/items", ANY_CREDENTIAL),
            row("GET", "/api/catalogue/categories", ANY_CREDENTIAL),
            row("GET", "/api/catalogue/items/{number}", ANY_CREDENTIAL),
            row("GET", "/api/catalogue/versions/{id}", ANY_CREDENTIAL),
            row("GET", "/api/catalogue/eligibility", KIOSK),
            row("GET", "/api/catalogue/sheets", MANAGER),
            row("PUT", "/api/catalogue/items/{number}/sheets/{city}", MANAGER),
            row("PUT", "/api/catalogue/items/{number}", MANAGER),
            row("GET", "/api/catalogue/items/{number}/versions", MANAGER),
            row("GET", "/api/catalogue/versions/{id}/differences", MANAGER),
            row("POST", "/api/catalogue/what-if", MANAGER),
            // the token on the ticket is the secret
            row("GET", "/api/counter/check/{token}", EVERYBODY),
            row("GET", "/api/counter/centres", EVERYBODY),
            row("GET", "/api/media/ice-servers", KIOSK, CLERK));

    private EndpointRights() {}

    /** One endpoint and who may call it; {@link Role#DISPLAY} stands for anybody without a credential. */
    record Row(String method, String path, Set<Role> may) {
        String endpoint() {
            return method + " " + path;
        }
    }

    private static Row row(String method, String path, Role... may) {
        return new Row(method, path, EnumSet.copyOf(List.of(may)));
    }
}
