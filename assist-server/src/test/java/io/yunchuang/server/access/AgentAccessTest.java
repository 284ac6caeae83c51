package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A kiosk's agent comes in with a credential of its own, which opens its own socket and nothing else. */
@QuarkusTest
class AgentAccessTest {
    private static final String KIOSK = "kiosk-huzhou-1";
    private static final int REPLACED = 4001;
    private static final int TICKET_INVALID = 4401;
    private static final int DEVICE_REVOKED = 4410;

    private static String code(String kind) {
        return Person.staff("manager")
                .request()
                .post("/api/access/kiosks/" + KIOSK + "/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    @Test
    void it_is_told_its_situation_and_the_kiosk_knows_of_it() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage agent = LivePeople.page(Person.agent(KIOSK))) {
            assertThat(agent.await(ServerMessage.Agent.class, Optional::of)
                            .view()
                            .kiosk()
                            .value())
                    .isEqualTo(KIOSK);
            kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().agentConnected());
            agent.close();
            kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> !shown.view().agentConnected());
        }
    }

    @Test
    void a_page_code_makes_no_agent_and_an_agent_code_no_page() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code("codes")))
                .post("/api/access/agent-enrolment")
                .then()
                .statusCode(403)
                .body("code", equalTo("ENROLMENT_CODE_INVALID"));
        Person.ANYBODY
                .request()
                .body(Map.of("code", code("agent-codes")))
                .post("/api/access/enrolments")
                .then()
                .statusCode(403)
                .body("code", equalTo("ENROLMENT_CODE_INVALID"));
    }

    @Test
    void a_code_is_good_once() {
        String code = code("agent-codes");
        for (int status : new int[] {201, 403}) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(Map.of("code", code))
                    .post("/api/access/agent-enrolment")
                    .then()
                    .statusCode(status);
        }
        Person.agent(KIOSK);
    }

    @Test
    void the_token_is_no_cookie_and_opens_no_other_role() {
        Person agent = Person.agent(KIOSK);
        RestAssured.given()
                .header("Origin", Person.origin())
                .header("Yunchuang-Role", "AGENT")
                .cookie("yunchuang-agent", agent.cookie())
                .get("/api/access/me")
                .then()
                .statusCode(401);
        RestAssured.given()
                .header("Origin", Person.origin())
                .cookie("yunchuang-kiosk", agent.cookie())
                .get("/api/access/me")
                .then()
                .statusCode(401);
        agent.request()
                .body("{\"role\":\"KIOSK\"}")
                .post("/api/access/socket-tickets")
                .then()
                .statusCode(401);
    }

    @Test
    void the_pages_cookie_is_no_token() {
        Person kiosk = Person.kiosk(KIOSK);
        RestAssured.given()
                .header("Authorization", "Bearer " + kiosk.cookie())
                .contentType(ContentType.JSON)
                .body("{\"role\":\"AGENT\"}")
                .post("/api/access/socket-tickets")
                .then()
                .statusCode(401);
    }

    @Test
    void without_an_origin_only_an_agents_ticket_is_looked_at() {
        Person kiosk = Person.kiosk(KIOSK);
        String pages = LivePage.ticket(kiosk.role(), kiosk.cookieName(), kiosk.cookie());
        PageId page = LivePage.newPage();
        assertThatThrownBy(() -> LivePage.connect(pages, page, Optional.empty()))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
        assertThat(LivePage.connect("a" + pages, page, Optional.empty()).awaitClose())
                .isEqualTo(TICKET_INVALID);
    }

    @Test
    void a_newer_agent_replaces_the_one_before() {
        Person agent = Person.agent(KIOSK);
        LivePage first = LivePeople.page(agent);
        try (LivePage second = LivePeople.page(agent)) {
            assertThat(first.awaitClose()).isEqualTo(REPLACED);
            second.awaitShown(ServerMessage.Agent.class, shown -> true);
        }
    }

    @Test
    void a_revoked_agent_loses_its_socket_and_the_page_keeps_its_own() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            LivePage agent = LivePeople.page(Person.agent(KIOSK));
            kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().agentConnected());
            Person.staff("manager")
                    .request()
                    .delete("/api/access/kiosks/" + KIOSK + "/agent")
                    .then()
                    .statusCode(204);
            assertThat(agent.awaitClose()).isEqualTo(DEVICE_REVOKED);
            kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> !shown.view().agentConnected());
        }
    }
}
