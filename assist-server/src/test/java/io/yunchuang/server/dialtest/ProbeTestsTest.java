package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.bothAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole dial-tests that the probe of a window answers, between real sockets; at that window nobody is on duty. */
@QuarkusTest
class ProbeTestsTest {
    private static final String KIOSK = "kiosk-jiaxing-1";
    private static final String WINDOW = "virtual-hefei-1";
    private static final String ANOTHER = "virtual-wuhu-1";
    private static final int DEVICE_REVOKED = 4410;

    @Inject
    DialTests tests;

    @Inject
    DialTestTurns turns;

    @AfterEach
    void leaveNothingBehind() {
        Reactive.await(() -> turns.endAll());
        ProbeScene.revoke(WINDOW);
        ProbeScene.revoke(ANOTHER);
    }

    private DialTest test(DialTestId id) {
        return Reactive.await(() -> tests.test(id));
    }

    private Verdict verdict(DialTestId id) {
        return DialTestScene.awaitVerdict(() -> test(id));
    }

    private static ValidatableResponse probes() {
        return Person.staff("manager")
                .request()
                .get("/api/dial-tests/probes")
                .then()
                .statusCode(200);
    }

    private static String of(String window, String field) {
        return "find { it.window == '%s' }.%s".formatted(window, field);
    }

    private static void awaitConnected(boolean connected) {
        Patience.await()
                .until(() -> probes().extract().<Boolean>path(of(WINDOW, "connected")), told -> told == connected);
    }

    @Test
    void itAnswersWhileNobodyIsOnDutyAndSaysThatNobodyWasAsked() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage probe = LivePeople.page(Person.probe(WINDOW))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            ProbeScene.pass(id, kiosk, probe);
            assertThat(verdict(id)).isEqualTo(new Verdict.Passed());
            awaitLeft(kiosk);
            awaitLeft(probe);
            DialTest over = test(id);
            assertThat(over.results())
                    .extracting(StepResult::step)
                    .containsExactlyElementsOf(Stream.of(DialTestStep.values())
                            .filter(step -> step.isOf(DialTestMode.PROBE, false))
                            .toList());
            assertThat(over.result(DialTestStep.ROUTING))
                    .contains(StepResult.skipped(DialTestStep.ROUTING, DialTestFault.NO_CLERK_ASKED));
            Person.staff("manager")
                    .request()
                    .get("/api/dial-tests/" + id.value())
                    .then()
                    .statusCode(200)
                    .body("line.mode", equalTo("PROBE"))
                    .body("line.standing", equalTo("PASSED"));
        }
    }

    @Test
    void whatTheKiosksPageSaysReachesTheProbeAndBack() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage probe = LivePeople.page(Person.probe(WINDOW))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            LinkId link = bothAnswer(kiosk, probe);
            SignalPayload payload = new SignalPayload.Candidate("", Optional.empty(), Optional.empty());
            kiosk.send(new ClientMessage.TestSignal(id, link, payload));
            probe.awaitAny(
                    ServerMessage.TestSignal.class, signal -> signal.link().equals(link));
            probe.send(new ClientMessage.TestSignal(id, link, payload));
            kiosk.awaitAny(
                    ServerMessage.TestSignal.class, signal -> signal.link().equals(link));
        }
    }

    @Test
    void aWindowWithoutAProbeFailsAtTheAnswerAndSoDoesOneWhoseProbeIsAway() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            kiosk.send(new ClientMessage.AnswerTest(id));
            assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.NO_PROBE));
        }
        Person.probe(WINDOW);
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            kiosk.send(new ClientMessage.AnswerTest(id));
            assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.PROBE_OFFLINE));
        }
    }

    @Test
    void aProbeThatIsGoneInTheMiddleBreaksItOff() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            LivePage probe = LivePeople.page(Person.probe(WINDOW));
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            bothAnswer(kiosk, probe);
            probe.close();
            assertThat(verdict(id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.PAGE_LOST));
            awaitLeft(kiosk);
        }
    }

    @Test
    void aProbeThatIsRevokedInTheMiddleLosesItsSocketAndTheTest() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            LivePage probe = LivePeople.page(Person.probe(WINDOW));
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            bothAnswer(kiosk, probe);
            ProbeScene.revoke(WINDOW);
            assertThat(probe.awaitClose()).isEqualTo(DEVICE_REVOKED);
            assertThat(verdict(id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.PAGE_LOST));
        }
    }

    @Test
    void ofTwoProbesOfOneWindowTheOneEnrolledLastAnswers() {
        LivePage first = LivePeople.page(Person.probe(WINDOW));
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage second = LivePeople.page(Person.probe(WINDOW))) {
            assertThat(first.awaitClose()).isEqualTo(DEVICE_REVOKED);
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            ProbeScene.pass(id, kiosk, second);
            assertThat(verdict(id)).isEqualTo(new Verdict.Passed());
        }
    }

    @Test
    void nobodyElseAnswersInItsPlaceAndItEndsNothing() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage probe = LivePeople.page(Person.probe(WINDOW));
                LivePage another = LivePeople.page(Person.probe(ANOTHER));
                LivePage clerk = LivePeople.page(Person.staff("clerk-hefei-1"))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            LinkId link = bothAnswer(kiosk, probe);
            for (LivePage page : new LivePage[] {another, clerk}) {
                page.send("answer", new ClientMessage.AnswerTest(id));
                assertThat(page.awaitRefusal("answer").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
                page.send("report", new ClientMessage.ReportTest(id, link, DialTestScene.kioskReport()));
                assertThat(page.awaitRefusal("report").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
            }
            probe.send("end", new ClientMessage.EndTest(id, DialTestEnd.CALL));
            assertThat(probe.awaitRefusal("end").problem().code()).isEqualTo(ErrorCode.NOT_ALLOWED);
            assertThat(test(id).isOver()).isFalse();
        }
    }

    @Test
    void managersSeeWhichProbesAreThere() {
        probes().body(of(WINDOW, "enrolledAt"), nullValue()).body(of(WINDOW, "connected"), equalTo(false));
        Person enrolled = Person.probe(WINDOW);
        probes().body(of(WINDOW, "enrolledAt"), notNullValue()).body(of(WINDOW, "connected"), equalTo(false));
        try (LivePage probe = LivePeople.page(enrolled)) {
            awaitConnected(true);
            probes().body(of(WINDOW, "lastUsedAt"), notNullValue());
            // asked anew, it is told that there is no test
            assertThat(probe.last(ServerMessage.SelfTest.class).orElseThrow().view())
                    .isEmpty();
        }
        awaitConnected(false);
    }
}
