package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.askAttended;
import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLink;
import static io.yunchuang.server.dialtest.DialTestScene.awaitNoCall;
import static io.yunchuang.server.dialtest.DialTestScene.awaitStage;
import static io.yunchuang.server.dialtest.DialTestScene.kioskReport;
import static io.yunchuang.server.dialtest.DialTestScene.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.dialtest.DialTestScene.Begun;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.SelfTestView.Attended;
import io.yunchuang.signaling.protocol.SelfTestView.Stage;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dial-tests that ring at the clerk, in which people see and hear each other. */
@QuarkusTest
class AttendedTestsTest extends TestedPair {
    /** An attended test that rings at its clerk. */
    private static Begun ring() {
        LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
        LivePage clerk = LivePeople.readyClerk(CLERK);
        askAttended(KIOSK, WINDOW);
        DialTestId id = awaitAsked(kiosk);
        kiosk.send(new ClientMessage.AnswerTest(id));
        Attended rings = awaitStage(clerk, Stage.RINGING);
        assertThat(rings.faces()).isEmpty();
        assertThat(rings.until()).isAfter(rings.since());
        return new Begun(kiosk, clerk, id);
    }

    @Test
    void anAttendedTestLetsPeopleSeeEachOtherAndEndsWithTheClerksWord() {
        try (Begun begun = ring()) {
            DialTestId id = begun.id();
            begun.clerk().send(new ClientMessage.AnswerTest(id));
            LinkId faces = awaitStage(begun.kiosk(), Stage.MEASURING)
                    .faces()
                    .orElseThrow()
                    .link();
            LinkId link = awaitLink(begun.kiosk());
            assertThat(faces).isNotEqualTo(link);
            SignalPayload payload = new SignalPayload.Candidate("", Optional.empty(), Optional.empty());
            begun.clerk().send(new ClientMessage.TestSignal(id, faces, payload));
            begun.kiosk()
                    .awaitAny(
                            ServerMessage.TestSignal.class,
                            signal -> signal.link().equals(faces));

            begun.kiosk().send(new ClientMessage.ReportTest(id, link, kioskReport()));
            begun.clerk().send(new ClientMessage.ReportTest(id, link, report(MeasuredSteps.KIOSK_HERTZ, 88)));
            awaitStage(begun.clerk(), Stage.CONFIRMING);
            begun.clerk().send(new ClientMessage.ConfirmTest(id, DialTestWord.NOT_HEARD));
            assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.HEARD, DialTestFault.NOT_HEARD));
            awaitLeft(begun.clerk());
            Person.staff("manager")
                    .request()
                    .get("/api/dial-tests/" + id.value())
                    .then()
                    .statusCode(200)
                    .body("line.mode", equalTo("ATTENDED"))
                    .body("line.confirmed.by", equalTo(CLERK))
                    .body("line.confirmed.name.zh", not(emptyOrNullString()))
                    .body("line.confirmed.word", equalTo("NOT_HEARD"));
        }
    }

    @Test
    void aClerkWhoDoesNotTakePartFailsTheAnswer() {
        try (Begun begun = ring()) {
            begun.clerk().send(new ClientMessage.DeclineTest(begun.id()));
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.DECLINED));
            awaitLeft(begun.kiosk());
        }
    }

    @Test
    void aCitizensCallRingsAtTheClerkInsteadOfATest() {
        try (Begun begun = ring();
                LivePage citizen = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"))) {
            CallId call = LivePeople.place(citizen, 1, "330700");
            LivePeople.awaitOffer(begun.clerk(), call);
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.CALL));
            awaitLeft(begun.clerk());
            citizen.send(new ClientMessage.HangUp(call));
            awaitNoCall(citizen);
        }
    }
}
