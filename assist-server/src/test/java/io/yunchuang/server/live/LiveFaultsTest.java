package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RefusalCount;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a socket does with everything that should not come: it says what is wrong and goes on. */
@QuarkusTest
class LiveFaultsTest {
    /** How a client names an end of which nobody has told it (RFC 6455 §7.1.5). */
    private static final int WITHOUT_FAREWELL = 1006;

    private static final String CALL = "00000000-0000-0000-0000-000000000001";

    @Inject
    RefusalCount count;

    @Inject
    TestClock clock;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void foreignOriginGetsNoSocket() {
        Person manager = Person.staff("manager");
        String ticket = LivePage.ticket(Role.MANAGER, manager.cookieName(), manager.cookie());

        assertThat(count.during(() -> assertThatThrownBy(
                                () -> LivePage.connect(ticket, LivePage.newPage(), "https://evil.example"))
                        .hasCauseInstanceOf(WebSocketHandshakeException.class)))
                .containsExactly("socket ORIGIN_NOT_ALLOWED");
    }

    @Test
    void badMessagesAreNamedCountedAndSurvived() {
        try (LivePage clerk = LivePeople.page(Person.staff("clerk-hefei-1"))) {
            refused(clerk, "{\"ref\":\"a\",\"type\":\"Explode\"}", "a", ErrorCode.MESSAGE_UNKNOWN);
            refused(clerk, "{\"ref\":\"b\",\"type\":\"HangUp\"}", "b", ErrorCode.MESSAGE_MALFORMED);
            refused(
                    clerk,
                    "{\"ref\":\"c\",\"type\":\"HangUp\",\"call\":\"" + CALL + "\"}",
                    "c",
                    ErrorCode.CALL_UNKNOWN);
            refused(clerk, note("d", "a\\u0000b"), "d", ErrorCode.TEXT_NOT_ALLOWED);
            refused(clerk, note("e", "a\\u202eb"), "e", ErrorCode.TEXT_NOT_ALLOWED);
            refused(clerk, note("f", "😀".repeat(2_001)), "f", ErrorCode.TEXT_TOO_LONG);
            refused(clerk, signal("g", "this is not sdp"), "g", ErrorCode.SDP_INVALID);
            refused(clerk, "{\"ref\":\"h\",\"type\":\"CallNextTicket\"}", "h", ErrorCode.NOT_ALLOWED);
            clerk.sendText("not even json");
            awaitProblem(clerk, ErrorCode.MESSAGE_MALFORMED);
            clerk.sendText("{\"type\":\"GoReady\",\"x\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}");
            awaitProblem(clerk, ErrorCode.MESSAGE_TOO_DEEP);
            clerk.sendText(note("i", "😀".repeat(16 * 1024)));
            awaitProblem(clerk, ErrorCode.MESSAGE_TOO_LARGE);

            refused(clerk, "{\"ref\":\"z\",\"type\":\"Explode\"}", "z", ErrorCode.MESSAGE_UNKNOWN);
        }
        RestAssured.given()
                .get("/q/metrics")
                .then()
                .body(Matchers.containsString("yunchuang_refusals_total{code=\"MESSAGE_TOO_LARGE\",way=\"socket\"}"));
    }

    @Test
    void unknownItemAndCityAreNamedAndCounted() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-hefei-1"))) {
            assertThat(count.during(() -> {
                        refused(kiosk, place("a", 9999, "310117"), "a", ErrorCode.ITEM_UNKNOWN);
                        refused(kiosk, place("b", 1, "999999"), "b", ErrorCode.CITY_UNKNOWN);
                    }))
                    .containsExactlyInAnyOrder("socket ITEM_UNKNOWN", "socket CITY_UNKNOWN");
        }
    }

    @Test
    void floodIsDammedAndThenCutOff() {
        try (LivePage clerk = LivePeople.page(Person.staff("clerk-wuhu-1"))) {
            // in the time that it takes the page would earn more messages
            clock.set(clock.instant());
            IntStream.range(0, 300).forEach(i -> trySend(clerk));
            awaitProblem(clerk, ErrorCode.MESSAGES_TOO_FAST);
            IntStream.range(0, 3_000).forEach(i -> trySend(clerk));
            // A connection that is cut while the flood still comes in may lose the farewell.
            assertThat(clerk.awaitClose()).isIn(4429, WITHOUT_FAREWELL);
        }
    }

    /** The server may cut the flood at any moment. */
    private static void trySend(LivePage page) {
        try {
            page.sendText("{\"type\":\"Explode\"}");
        } catch (RuntimeException closed) {
            assertThat(closed).hasCauseInstanceOf(IOException.class);
        }
    }

    private static void awaitProblem(LivePage page, ErrorCode code) {
        page.awaitAny(ServerMessage.Refused.class, refused -> refused.problem().equals(Problem.of(code)));
    }

    private static void refused(LivePage page, String text, String ref, ErrorCode code) {
        page.sendText(text);
        assertThat(page.awaitRefusal(ref).problem().code()).isEqualTo(code);
    }

    private static String note(String ref, String text) {
        return "{\"ref\":\"" + ref + "\",\"type\":\"WriteNote\",\"call\":\"" + CALL + "\",\"text\":\"" + text + "\"}";
    }

    private static String signal(String ref, String sdp) {
        return "{\"ref\":\"" + ref + "\",\"type\":\"Signal\",\"call\":\"" + CALL
                + "\",\"link\":\"a.b\",\"to\":\"kiosk\",\"payload\":{\"type\":\"Description\",\"kind\":\"OFFER\",\"sdp\":\""
                + sdp + "\"}}";
    }

    private static String place(String ref, int item, String city) {
        return "{\"ref\":\"" + ref + "\",\"type\":\"PlaceCall\",\"item\":" + item + ",\"permitCity\":\"" + city
                + "\",\"applicant\":\"PERSON\"}";
    }
}
