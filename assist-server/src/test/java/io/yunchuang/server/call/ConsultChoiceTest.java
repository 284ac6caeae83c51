package io.yunchuang.server.call;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clerk in a talk finds the experts for his call, with their true presence; others find nobody. */
@QuarkusTest
class ConsultChoiceTest {
    private static final String HANGZHOU = "330100";
    private static final int COMPANY_ITEM = 1;

    @Test
    void list_of_experts_is_true_and_for_the_calls_own_clerk() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-hangzhou-2")) {
            CallId call = LivePeople.place(kiosk, COMPANY_ITEM, HANGZHOU);
            LivePeople.talk(kiosk, clerk, call);
            try (LivePage expert = LivePeople.readyClerk("clerk-hangzhou-1")) {
                expert.send(new ClientMessage.Pause(PauseReason.MEAL));
                LivePeople.awaitStatus(expert, ClerkStatus.PAUSED);
                assertFound(call);
                leave(expert);
            }
            kiosk.send(new ClientMessage.HangUp(call));
            kiosk.send(new ClientMessage.LeaveCall(call));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
            leave(clerk);
        }
    }

    private static void assertFound(CallId call) {
        String path = "/api/calls/" + call.value() + "/experts";
        Person.staff("clerk-hangzhou-2")
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .body("[0].id", equalTo("clerk-hangzhou-1"))
                .body("[0].covers", equalTo(true))
                .body("[0].status", equalTo("PAUSED"))
                .body("[0].department.zh", startsWith("杭州"))
                .body("findAll { it.id == 'clerk-hangzhou-2' }", equalTo(List.of()))
                .body("findAll { it.id == 'clerk-hefei-1' }.covers", contains(false));
        Person.staff("clerk-hangzhou-1")
                .request()
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOURS"));
    }

    private static void leave(LivePage clerk) {
        clerk.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(clerk, ClerkStatus.OFF);
    }
}
