package io.yunchuang.server.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yunchuang.signaling.protocol.Role;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Somebody who uses the server through a browser of his own: a demo member of staff, an enrolled kiosk, or anybody; or a
 * kiosk's agent, which has no browser.
 *
 * @param cookie the credential, an agent's token; empty for anybody
 */
public record Person(Role role, String id, String cookie) {
    /** Somebody without any credential, in front of a public display for example. */
    public static final Person ANYBODY = new Person(Role.DISPLAY, "", "");

    /** Signs a demo member of staff in. */
    public static Person staff(String id) {
        return staff(id, demoPassword());
    }

    /** Signs a member of staff in. */
    public static Person staff(String id, String password) {
        Response answer = ANYBODY.request()
                .body(Map.of("name", id, "password", password))
                .post("/api/access/login")
                .then()
                .statusCode(200)
                .extract()
                .response();
        Role role = Role.valueOf(answer.path("role"));
        return new Person(role, id, answer.cookie(cookieName(role)));
    }

    /** Enrols a kiosk anew; a browser that was this kiosk before no longer is. */
    public static Person kiosk(String id) {
        String code = staff("manager")
                .request()
                .post("/api/access/kiosks/" + id + "/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        return enrolled(id, code);
    }

    /** Becomes that kiosk with a code. */
    public static Person enrolled(String id, String code) {
        String cookie = ANYBODY.request()
                .body(Map.of("code", code))
                .post("/api/access/enrolments")
                .then()
                .statusCode(201)
                .extract()
                .cookie(cookieName(Role.KIOSK));
        return new Person(Role.KIOSK, id, cookie);
    }

    /** Enrols a kiosk's agent anew; a program that was its agent before no longer is. */
    public static Person agent(String kiosk) {
        String token = tokenOfProgram("kiosks/" + kiosk + "/agent-codes", "agent-enrolment");
        return new Person(Role.AGENT, kiosk, token);
    }

    /** Enrols the probe of a virtual window anew; a machine that was it before no longer is. Its page's cookie is the token. */
    public static Person probe(String window) {
        String token = tokenOfProgram("probes/" + window + "/codes", "probe-enrolment");
        return new Person(Role.PROBE, window, token);
    }

    private static String tokenOfProgram(String codes, String enrolment) {
        String code = staff("manager")
                .request()
                .post("/api/access/" + codes)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/api/access/" + enrolment)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** The page of an attendant beside that kiosk, from the link that it shows; nobody has signed in on it. */
    public static Person attendant(Person kiosk) {
        return attendant(kiosk.id(), attendantLink(kiosk));
    }

    /** The same from a link that was made before. */
    public static Person attendant(String kiosk, String secret) {
        String cookie = ANYBODY.request()
                .body(Map.of("secret", secret))
                .post("/api/access/attendant-pages")
                .then()
                .statusCode(201)
                .extract()
                .cookie(cookieName(Role.ATTENDANT));
        return new Person(Role.ATTENDANT, kiosk, cookie);
    }

    /** What the link holds that a kiosk shows to whoever stands beside it. */
    public static String attendantLink(Person kiosk) {
        return kiosk.request()
                .post("/api/access/attendant-links")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** The demo manager's page with which he supervises a talk; his credential is the manager's. */
    public static Person supervisor() {
        return supervisor("manager");
    }

    /** The same of another manager. */
    public static Person supervisor(String id) {
        return new Person(Role.SUPERVISOR, id, staff(id).cookie());
    }

    /** The password of all demo logins. */
    public static String demoPassword() {
        return ConfigProvider.getConfig().getValue("yunchuang.demo.password", String.class);
    }

    /** The name of the cookie with the credential. */
    public String cookieName() {
        return cookieName(role);
    }

    /** A request as a page of the server, or a kiosk's agent, would make it. */
    public RequestSpecification request() {
        if (role == Role.AGENT) {
            return RestAssured.given()
                    .header("Authorization", "Bearer " + cookie)
                    .contentType(ContentType.JSON);
        }
        RequestSpecification request =
                RestAssured.given().header("Origin", origin()).contentType(ContentType.JSON);
        if (role == Role.SUPERVISOR || role == Role.ATTENDANT || role == Role.PROBE) {
            request.header("Yunchuang-Role", role.name());
        }
        return cookie.isEmpty() ? request : request.cookie(cookieName(), cookie);
    }

    /** The server's own origin. */
    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    private static String cookieName(Role role) {
        Role holder = role == Role.SUPERVISOR ? Role.MANAGER : role;
        return "yunchuang-" + holder.name().toLowerCase(Locale.ROOT);
    }
}
