package io.yunchuang.server.counter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.ClientMessage.CallNextTicket;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.TicketView;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketCheckTest extends CounterDay {
    private static final String CHECK = "/api/counter/check/{token}";

    @Inject
    CounterConfig config;

    @Inject
    CheckLimit limit;

    @Test
    void whoHasTheTokenSeesTheTicketAndItsPlaceInLine() {
        scene.issue();
        TicketView ticket = scene.issue();

        given().get(CHECK, ticket.checkToken())
                .then()
                .statusCode(200)
                .body("number", equalTo("A002"))
                .body("state", equalTo("WAITING"))
                .body("day", equalTo(ticket.day().toString()))
                .body("openNow", equalTo(true))
                .body("aheadOfYou", equalTo(1))
                .body("counter.window", equalTo("counter-songjiang-1"))
                .body("notice.materials", hasSize(ticket.notice().materials().size()))
                .body("notice.materials[0].state", equalTo("IN_ORDER"));

        scene.send(CounterScene.ANNA, new CallNextTicket());
        given().get(CHECK, ticket.checkToken()).then().body("aheadOfYou", equalTo(0));
        scene.send(CounterScene.ANNA, new CallNextTicket());
        given().get(CHECK, ticket.checkToken()).then().body("state", equalTo("CALLED"));
    }

    @Test
    void whatTheClerkWroteIsNotPublic() {
        given().get(CHECK, scene.issue().checkToken())
                .then()
                .statusCode(200)
                .body(not(containsString("请看原件")))
                .body(not(containsString("章不清楚")))
                .body("$", not(hasItem("reason")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAAAA", "short", "' or 1=1 --", "%00"})
    void aWrongTokenIsUnknown(String token) {
        given().get(CHECK, token).then().statusCode(404).body("code", equalTo("TICKET_UNKNOWN"));
    }

    @Test
    void whoAsksTooOftenIsStoppedUntilTheNextMinute() {
        Runnable ask = () -> Reactive.await(() -> limit.pass("192.0.2.1"));
        for (int i = 0; i < config.checksPerMinute(); i++) {
            ask.run();
        }
        assertThat(CounterScene.refusal(ask)).contains(ErrorCode.MESSAGES_TOO_FAST);
        assertThat(CounterScene.refusal(() -> Reactive.await(() -> limit.pass("192.0.2.2"))))
                .isEmpty();

        scene.pass(Duration.ofMinutes(1));
        assertThat(CounterScene.refusal(ask)).isEmpty();
    }

    @Test
    void everybodyMayChooseACentreForADisplay() {
        given().get("/api/counter/centres")
                .then()
                .statusCode(200)
                .body("$", hasSize(9))
                .body("id", hasItem("centre-songjiang"));
        assertThat(given().get("/api/counter/centres")
                        .path("find { it.id == 'centre-jiaxing' }.city.en")
                        .toString())
                .isEqualTo("Jiaxing");
    }
}
