package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a browser becomes a kiosk, and stops being one. */
@QuarkusTest
class EnrolmentTest {
    @Inject
    TestClock clock;

    @Inject
    AccessConfig config;

    @Inject
    Revocations revocations;

    @Singleton
    static class Revocations {
        final List<KioskId> seen = new CopyOnWriteArrayList<>();

        void seen(@Observes DeviceRevoked revoked) {
            seen.add(revoked.kiosk());
        }
    }

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
        revocations.seen.clear();
    }

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void a_code_makes_a_browser_a_kiosk() {
        Person.kiosk("kiosk-songjiang-1")
                .request()
                .get("/api/access/me")
                .then()
                .statusCode(200)
                .body("role", equalTo("KIOSK"))
                .body("id", equalTo("kiosk-songjiang-1"))
                .body("name.zh", notNullValue());
    }

    @Test
    void the_credential_lasts_and_is_out_of_reach_for_scripts() {
        enrol(code("kiosk-songjiang-1"))
                .then()
                .statusCode(201)
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("yunchuang-kiosk="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Max-Age=34560000")));
    }

    @Test
    void a_code_works_once() {
        String code = code("kiosk-jiaxing-1");
        enrol(code).then().statusCode(201);
        refused(code);
    }

    @Test
    void a_code_expires() {
        String inTime = code("kiosk-jiaxing-1");
        String late = code("kiosk-hangzhou-1");
        clock.advance(config.enrolment().codeLifetime().minusSeconds(1));
        enrol(inTime).then().statusCode(201);
        clock.advance(Duration.ofSeconds(1));
        refused(late);
    }

    @Test
    void a_newer_code_voids_the_older() {
        String older = code("kiosk-suzhou-1");
        String newer = code("kiosk-suzhou-1");
        refused(older);
        enrol(newer).then().statusCode(201).body("kiosk", equalTo("kiosk-suzhou-1"));
    }

    @Test
    void a_wrong_code_is_refused_like_a_used_one() {
        refused("ABCD-EFGH");
        refused("");
        refused("not a code at all");
        enrol(code("kiosk-suzhou-1")).then().statusCode(201);
    }

    @Test
    void guessing_is_slowed_down_even_for_a_right_code() {
        String code = code("kiosk-huzhou-1");
        for (int i = 1; i < config.enrolment().guessing().freeGuesses(); i++) {
            refused("ABCD-EFG" + i);
        }
        refused("ABCD-EFGH");
        enrol(code)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("30"))
                .body("code", equalTo("ENROLMENT_LOCKED"));
        clock.advance(config.enrolment().guessing().firstLock());
        enrol(code).then().statusCode(201);
    }

    @Test
    void enrolling_again_replaces_the_credential() {
        Person before = Person.kiosk("kiosk-xuancheng-1");
        // somebody may have been this kiosk before
        revocations.seen.clear();
        Person after = Person.kiosk("kiosk-xuancheng-1");
        revoked(before);
        after.request().get("/api/access/me").then().statusCode(200);
        assertThat(revocations.seen).containsExactly(new KioskId("kiosk-xuancheng-1"));
    }

    @Test
    void a_revoked_kiosk_is_out_at_once_and_told_so() {
        Person kiosk = Person.kiosk("kiosk-wuhu-1");
        revocations.seen.clear();
        Person.staff("manager")
                .request()
                .delete("/api/access/kiosks/kiosk-wuhu-1/device")
                .then()
                .statusCode(204);
        assertThat(revocations.seen).containsExactly(new KioskId("kiosk-wuhu-1"));
        revoked(kiosk);
        kiosk.request()
                .body("{\"role\":\"KIOSK\"}")
                .post("/api/access/socket-tickets")
                .then()
                .statusCode(401)
                .body("code", equalTo("DEVICE_REVOKED"));
        Person again = Person.enrolled("kiosk-wuhu-1", code("kiosk-wuhu-1"));
        again.request().get("/api/access/me").then().statusCode(200);
    }

    @Test
    void revoking_nothing_is_no_event() {
        Person manager = Person.staff("manager");
        String device = "/api/access/kiosks/kiosk-hefei-1/device";
        manager.request().delete(device).then().statusCode(204);
        revocations.seen.clear();
        manager.request().delete(device).then().statusCode(204);
        assertThat(revocations.seen).isEmpty();
    }

    @Test
    void managers_see_who_is_enrolled() {
        Person manager = Person.staff("manager");
        manager.request().delete("/api/access/kiosks/kiosk-hefei-1/device");
        code("kiosk-hefei-1");
        kioskLine(manager)
                .then()
                .body("size()", equalTo(9))
                .body("find { it.id == 'kiosk-hefei-1' }.enrolledAt", nullValue())
                .body("find { it.id == 'kiosk-hefei-1' }.codeExpiresAt", notNullValue())
                .body("find { it.id == 'kiosk-hefei-1' }.cityName.zh", equalTo("合肥"));
        Person.kiosk("kiosk-hefei-1");
        kioskLine(manager)
                .then()
                .body("find { it.id == 'kiosk-hefei-1' }.enrolledAt", notNullValue())
                .body("find { it.id == 'kiosk-hefei-1' }.codeExpiresAt", nullValue());
    }

    @Test
    void a_kiosk_that_does_not_exist_gets_no_code() {
        Person manager = Person.staff("manager");
        manager.request()
                .post("/api/access/kiosks/kiosk-nowhere-1/codes")
                .then()
                .statusCode(404)
                .body("code", equalTo("KIOSK_UNKNOWN"));
        manager.request()
                .delete("/api/access/kiosks/kiosk-nowhere-1/device")
                .then()
                .statusCode(404)
                .body("code", equalTo("KIOSK_UNKNOWN"));
    }

    private static Response kioskLine(Person manager) {
        return manager.request().get("/api/access/kiosks");
    }

    private static String code(String kiosk) {
        return Person.staff("manager")
                .request()
                .post("/api/access/kiosks/" + kiosk + "/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Response enrol(String code) {
        return Person.ANYBODY.request().body(Map.of("code", code)).post("/api/access/enrolments");
    }

    private static void refused(String code) {
        enrol(code).then().statusCode(403).body("code", equalTo("ENROLMENT_CODE_INVALID"));
    }

    private static void revoked(Person kiosk) {
        kiosk.request().get("/api/access/me").then().statusCode(401).body("code", equalTo("DEVICE_REVOKED"));
    }
}
