package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a machine becomes the probe of a virtual window, and stops being it. */
@QuarkusTest
class ProbeAccessTest {
    private static final String WINDOW = "virtual-huzhou-1";
    private static final String KIOSK = "kiosk-huzhou-1";
    private static final int REPLACED = 4001;
    private static final int DEVICE_REVOKED = 4410;

    @Inject
    TestClock clock;

    @Inject
    AccessConfig config;

    @AfterEach
    void forget() {
        clock.run();
        revoke();
    }

    private static void revoke() {
        Person.staff("manager")
                .request()
                .delete("/api/access/probes/" + WINDOW)
                .then()
                .statusCode(204);
    }

    private static String code() {
        return Person.staff("manager")
                .request()
                .post("/api/access/probes/" + WINDOW + "/codes")
                .then()
                .statusCode(201)
                .body("window", equalTo(WINDOW))
                .extract()
                .path("code");
    }

    /** As the probe's program asks, which is no page. */
    private static ValidatableResponse enrol(String code) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/api/access/probe-enrolment")
                .then();
    }

    private static ValidatableResponse enter(String token) {
        return Person.ANYBODY
                .request()
                .body(Map.of("token", token))
                .post("/api/access/probe-pages")
                .then();
    }

    private static ValidatableResponse ticket(String role, String token) {
        return RestAssured.given()
                .header("Origin", Person.origin())
                .contentType(ContentType.JSON)
                .cookie("yunchuang-probe", token)
                .body(Map.of("role", role))
                .post("/api/access/socket-tickets")
                .then();
    }

    @Test
    void a_code_gives_a_credential_with_which_the_page_comes_in() {
        String token = enrol(code())
                .statusCode(201)
                .body("window", equalTo(WINDOW))
                .extract()
                .path("token");
        enter(token)
                .statusCode(201)
                .body("window", equalTo(WINDOW))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("yunchuang-probe="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                not(containsString("Max-Age"))));
        ticket("PROBE", token).statusCode(200);
        Person.staff("manager")
                .request()
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("entries.findAll { it.subject == '" + WINDOW + "' }.action", hasItem("access.probe-enrolled"));
    }

    @Test
    void a_wrong_code_is_refused_like_a_used_a_late_or_an_older_one() {
        enrol("ABCD-EFGH").statusCode(403).body("code", equalTo("ENROLMENT_CODE_INVALID"));
        String older = code();
        String newer = code();
        enrol(older).statusCode(403);
        enrol(newer).statusCode(201);
        enrol(newer).statusCode(403);
        clock.set(clock.instant());
        String late = code();
        clock.advance(config.enrolment().codeLifetime());
        enrol(late).statusCode(403).body("code", equalTo("ENROLMENT_CODE_INVALID"));
        clock.run();
        enrol(code()).statusCode(201);
    }

    @Test
    void a_code_of_another_kind_makes_no_probe_and_its_own_makes_nothing_else() {
        String agents = Person.staff("manager")
                .request()
                .post("/api/access/kiosks/" + KIOSK + "/agent-codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        enrol(agents).statusCode(403).body("code", equalTo("ENROLMENT_CODE_INVALID"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code()))
                .post("/api/access/agent-enrolment")
                .then()
                .statusCode(403)
                .body("code", equalTo("ENROLMENT_CODE_INVALID"));
        Person.agent(KIOSK);
    }

    @Test
    void only_a_virtual_window_has_a_probe() {
        for (String window : new String[] {"counter-huzhou-1", "nowhere"}) {
            Person.staff("manager")
                    .request()
                    .post("/api/access/probes/" + window + "/codes")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("WINDOW_UNKNOWN"));
        }
    }

    @Test
    void the_credential_opens_no_other_role_and_no_other_credential_opens_this_one() {
        String token = Person.probe(WINDOW).cookie();
        for (String role : new String[] {"KIOSK", "AGENT", "CLERK", "MANAGER"}) {
            ticket(role, token).statusCode(401);
            RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("role", role))
                    .post("/api/access/socket-tickets")
                    .then()
                    .statusCode(401);
        }
        Person agent = Person.agent(KIOSK);
        ticket("PROBE", agent.cookie()).statusCode(401);
        enter(agent.cookie()).body("code", equalTo("DEVICE_REVOKED"));
    }

    @Test
    void a_revoked_probe_loses_its_socket_and_does_not_come_back() {
        Person probe = Person.probe(WINDOW);
        LivePage page = LivePeople.page(probe);
        revoke();
        assertThat(page.awaitClose()).isEqualTo(DEVICE_REVOKED);
        ticket("PROBE", probe.cookie()).body("code", equalTo("DEVICE_REVOKED"));
        enter(probe.cookie()).body("code", equalTo("DEVICE_REVOKED"));
        // what is gone can be taken away once more
        revoke();
    }

    @Test
    void a_newer_page_of_the_same_probe_replaces_the_one_before() {
        Person probe = Person.probe(WINDOW);
        LivePage first = LivePeople.page(probe);
        try (LivePage second = LivePeople.page(probe)) {
            assertThat(first.awaitClose()).isEqualTo(REPLACED);
            assertThat(second.all(ServerMessage.SelfTest.class)).isNotEmpty();
        }
    }
}
