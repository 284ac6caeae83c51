package io.yunchuang.server.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every endpoint of captures, asked by somebody with the right role and without the call. */
@QuarkusTest
class CaptureRightsTest extends CaptureScene {
    private static final byte[] PICTURE = Samples.jpeg();

    @Test
    void another_clerk_sees_and_changes_nothing() {
        String capture = taken(PICTURE);
        assertThat(everythingAsClerk(Person.staff("clerk-songjiang-1"), capture))
                .allSatisfy(answer -> assertThat(code(answer)).contains("NOT_YOURS"));
        assertThat(listed("state")).containsExactly("TAKEN");
    }

    @Test
    void the_clerk_keeps_them_while_he_wraps_up_and_not_after_it() {
        String capture = taken(PICTURE);
        hangUp();
        request(clerkPerson).get(path("/" + capture)).then().statusCode(200);
        assertThat(code(retake(capture, "BLUR", ""))).contains("CALL_WRONG_STATE");
        wrapUp();
        assertThat(everythingAsClerk(clerkPerson, capture))
                .allSatisfy(answer -> assertThat(code(answer)).contains("NOT_YOURS"));
    }

    @Test
    void the_expert_reads_them_once_he_has_come_and_changes_nothing() {
        String capture = taken(PICTURE);
        Person person = Person.staff("clerk-hefei-1");
        try (LivePage expert = LivePeople.readyClerk("clerk-hefei-1")) {
            LivePeople.askExpert(clerk, expert, new StaffId("clerk-hefei-1"), call);
            assertThat(code(request(person).get(path("")))).contains("NOT_YOURS");
            expert.send(new ClientMessage.AcceptConsult(call));
            LivePeople.awaitConsult(expert, call, CallView.ConsultAside.class);
            List<Response> answers = everythingAsClerk(person, capture);
            assertThat(answers.subList(0, 2))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            assertThat(answers.subList(2, answers.size()))
                    .allSatisfy(answer -> assertThat(code(answer)).contains("NOT_YOURS"));
            expert.send(new ClientMessage.LeaveConsult(call));
            LivePeople.awaitStatus(expert, ClerkStatus.READY);
            assertThat(code(request(person).get(path("")))).contains("NOT_YOURS");
            expert.send(new ClientMessage.GoOff());
            LivePeople.awaitStatus(expert, ClerkStatus.OFF);
        }
    }

    @Test
    void another_kiosk_and_an_ended_call_take_none() {
        assertThat(code(upload(Person.kiosk("kiosk-jiaxing-1"), PICTURE))).contains("NOT_YOURS");
        hangUp();
        assertThat(code(upload(kioskPerson, PICTURE))).contains("CALL_ENDED");
    }

    @Test
    void nothing_is_taken_that_the_citizen_does_not_show() {
        clerk.send(new ClientMessage.StopDocument(call));
        awaitDocument(CallView.DocumentNotShown.class);
        assertThat(code(upload(kioskPerson, PICTURE))).contains("DOCUMENT_NOT_SHOWN");
    }

    @Test
    void a_call_that_there_is_not_is_unknown_to_everybody() {
        String nowhere = "/api/calls/00000000-0000-4000-8000-000000000000/captures";
        assertThat(code(request(clerkPerson).get(nowhere))).contains("CALL_UNKNOWN");
        assertThat(code(request(Person.staff("counter-wuhu-1")).get(nowhere))).contains("CALL_UNKNOWN");
        assertThat(code(request(kioskPerson).body(PICTURE).post(nowhere))).contains("CALL_UNKNOWN");
    }

    @Test
    void the_counter_reads_them_while_the_ticket_is_before_it() {
        String capture = taken(PICTURE);
        Person staff = Person.staff("counter-wuhu-1");
        assertThat(code(request(staff).get(path("")))).contains("NOT_YOURS");
        clerk.send(new ClientMessage.SwitchToCounter(call, SwitchReason.ORIGINAL_PAPER_NEEDED, PlainText.EMPTY));
        LivePeople.awaitPhase(kiosk, call, CallView.Offline.class);
        try (LivePage counter = LivePeople.page(staff)) {
            LivePeople.callUp(counter, call);
            request(staff).get(path("/" + capture)).then().statusCode(200);
            assertThat(code(request(staff).delete(path("/" + capture)))).contains("NOT_ALLOWED");
            assertThat(code(request(Person.staff("counter-wuhu-2")).get(path(""))))
                    .contains("NOT_YOURS");
        }
    }

    private List<Response> everythingAsClerk(Person who, String capture) {
        String one = "/" + capture;
        String listing = "{\"captures\":[\"" + capture + "\"]}";
        return Stream.of(
                        request(who).get(path("")),
                        request(who).get(path(one)),
                        request(who).get(path(one + "/original")),
                        request(who).body(PICTURE).put(path(one + "/content")),
                        request(who).put(path(one + "/acceptance")),
                        request(who).body("{\"reason\":\"BLUR\"}").put(path(one + "/retake")),
                        request(who).body("{}").put(path(one + "/material")),
                        request(who).delete(path(one)),
                        request(who).body(listing).put(path("/order")),
                        request(who).body(listing).post(path("/pdf")))
                .toList();
    }
}
