package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.ask;
import static io.yunchuang.server.dialtest.DialTestScene.askAttended;
import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLink;
import static io.yunchuang.server.dialtest.DialTestScene.awaitStage;
import static io.yunchuang.server.dialtest.DialTestScene.bothAnswer;
import static io.yunchuang.server.dialtest.DialTestScene.kioskReport;
import static io.yunchuang.server.dialtest.DialTestScene.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.SelfTestView.Attended;
import io.yunchuang.signaling.protocol.SelfTestView.Stage;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole dial-tests between real sockets, and what may come in between. */
@QuarkusTest
class DialTestsTest {
    private static final String KIOSK = "kiosk-jiaxing-1";
    private static final String WINDOW = "virtual-jinhua-1";
    private static final String CLERK = "clerk-jinhua-1";

    @Inject
    DialTests tests;

    @Inject
    DialTestStore store;

    @Inject
    DialTestTurns turns;

    @AfterEach
    void leaveNothingBehind() {
        Reactive.await(() -> turns.endAll());
    }

    private DialTest test(DialTestId id) {
        return Reactive.await(() -> tests.test(id));
    }

    private Verdict verdict(DialTestId id) {
        return DialTestScene.awaitVerdict(() -> test(id));
    }

    private DialTestId last(String kiosk, String window) {
        return Reactive.await(() -> store.lastOfEach()).stream()
                .filter(row -> row.pair().equals(new DialTestRow.Pair(kiosk, window)))
                .max(Comparator.comparing(row -> row.askedAt))
                .orElseThrow()
                .test()
                .id();
    }

    /** A test that waits for its kiosk's answer, with a clerk who is ready. */
    private record Begun(LivePage kiosk, LivePage clerk, DialTestId id) implements AutoCloseable {
        @Override
        public void close() {
            kiosk.close();
            clerk.close();
        }
    }

    private static Begun begin() {
        LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
        LivePage clerk = LivePeople.readyClerk(CLERK);
        ask(List.of(KIOSK), List.of(WINDOW));
        return new Begun(kiosk, clerk, awaitAsked(kiosk));
    }

    private static void awaitNoCall(LivePage kiosk) {
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }

    @Test
    void aWindowThatWorksPassesAndItsClerkStaysFreeAllTheTime() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            assertThat(ask(List.of(KIOSK), List.of(WINDOW))).isEqualTo(1);
            DialTestId id = awaitAsked(kiosk);
            LinkId link = bothAnswer(kiosk, clerk);
            assertThat(clerk.last(ServerMessage.Clerk.class)
                            .orElseThrow()
                            .view()
                            .duty()
                            .status())
                    .isEqualTo(ClerkStatus.READY);
            SignalPayload payload = new SignalPayload.Candidate("", Optional.empty(), Optional.empty());
            kiosk.send(new ClientMessage.TestSignal(id, link, payload));
            clerk.awaitAny(
                    ServerMessage.TestSignal.class, signal -> signal.link().equals(link));

            kiosk.send(new ClientMessage.ReportTest(id, link, kioskReport()));
            clerk.send(new ClientMessage.ReportTest(id, link, report(MeasuredSteps.KIOSK_HERTZ, 88)));
            assertThat(verdict(id)).isEqualTo(new Verdict.Passed());
            awaitLeft(kiosk);
            awaitLeft(clerk);
            assertThat(test(id).results())
                    .extracting(StepResult::step)
                    .containsExactlyElementsOf(Stream.of(DialTestStep.values())
                            .filter(step -> step.isOf(DialTestMode.AUTO))
                            .toList());
            assertInSeries(id);
        }
    }

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
            DialTestId id = begun.id;
            begun.clerk.send(new ClientMessage.AnswerTest(id));
            LinkId faces = awaitStage(begun.kiosk, Stage.MEASURING)
                    .faces()
                    .orElseThrow()
                    .link();
            LinkId link = awaitLink(begun.kiosk);
            assertThat(faces).isNotEqualTo(link);
            SignalPayload payload = new SignalPayload.Candidate("", Optional.empty(), Optional.empty());
            begun.clerk.send(new ClientMessage.TestSignal(id, faces, payload));
            begun.kiosk.awaitAny(
                    ServerMessage.TestSignal.class, signal -> signal.link().equals(faces));

            begun.kiosk.send(new ClientMessage.ReportTest(id, link, kioskReport()));
            begun.clerk.send(new ClientMessage.ReportTest(id, link, report(MeasuredSteps.KIOSK_HERTZ, 88)));
            awaitStage(begun.clerk, Stage.CONFIRMING);
            begun.clerk.send(new ClientMessage.ConfirmTest(id, DialTestWord.NOT_HEARD));
            assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.HEARD, DialTestFault.NOT_HEARD));
            awaitLeft(begun.clerk);
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
            begun.clerk.send(new ClientMessage.DeclineTest(begun.id));
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.DECLINED));
            awaitLeft(begun.kiosk);
        }
    }

    @Test
    void aCitizensCallRingsAtTheClerkInsteadOfATest() {
        try (Begun begun = ring();
                LivePage citizen = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"))) {
            CallId call = LivePeople.place(citizen, 1, "330700");
            LivePeople.awaitOffer(begun.clerk, call);
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.CALL));
            awaitLeft(begun.clerk);
            citizen.send(new ClientMessage.HangUp(call));
            awaitNoCall(citizen);
        }
    }

    /** A manager finds it among the pair's tests of the last days, with what it has measured. */
    private static void assertInSeries(DialTestId id) {
        String measured = "tests.find { it.line.id == '%s' }.figures.".formatted(id.value());
        series(Map.of())
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("limits.roundTripMillis.warn", equalTo(300f))
                .body(measured + "roundTripMillis", equalTo(2f))
                .body(measured + "setUpMillis", equalTo(150f))
                .body(measured + "lossPercent", equalTo(0f))
                .body(measured + "frozenMillis", equalTo(0f));
        series(Map.of("from", "2020-01-01", "to", "2020-01-31"))
                .statusCode(200)
                .body("tests", empty())
                .body("limits", nullValue());
    }

    private static ValidatableResponse series(Map<String, String> days) {
        return Person.staff("manager")
                .request()
                .queryParams(Map.of("kiosk", KIOSK, "window", WINDOW))
                .queryParams(days)
                .get("/api/dial-tests/series")
                .then();
    }

    @Test
    void daysThatAreTooManyOrNoneAreRefused() {
        for (Map<String, String> days : List.of(
                Map.of("from", "2026-01-01", "to", "2026-02-01"),
                Map.of("from", "2026-01-02", "to", "2026-01-01"),
                Map.of("from", "yesterday"))) {
            series(days).statusCode(400).body("code", equalTo("FIELD_INVALID"));
        }
    }

    @Test
    void mediaOneWayOnlyFailsAndSaysWhichWay() {
        try (Begun begun = begin()) {
            DialTestId id = begun.id;
            LinkId link = bothAnswer(begun.kiosk, begun.clerk);
            begun.kiosk.send(new ClientMessage.ReportTest(id, link, kioskReport()));
            begun.clerk.send(new ClientMessage.ReportTest(id, link, report(MeasuredSteps.KIOSK_HERTZ, 0)));
            assertThat(verdict(id))
                    .isEqualTo(new Verdict.Failed(DialTestStep.VIDEO_TO_WINDOW, DialTestFault.NO_PICTURE));
        }
    }

    @Test
    void aKioskThatIsOfflineFailsAtOnce() {
        ask(List.of("kiosk-hangzhou-1"), List.of(WINDOW));
        assertThat(verdict(last("kiosk-hangzhou-1", WINDOW)))
                .isEqualTo(new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.KIOSK_OFFLINE));
    }

    @Test
    void aWindowWithoutAnybodyOnDutyFailsAtTheRouting() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            clerk.send(new ClientMessage.GoOff());
            LivePeople.awaitStatus(clerk, ClerkStatus.OFF);
            ask(List.of(KIOSK), List.of(WINDOW));
            DialTestId id = awaitAsked(kiosk);
            kiosk.send(new ClientMessage.AnswerTest(id));
            assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.ROUTING, DialTestFault.NOBODY_ON_DUTY));
        }
    }

    @Test
    void aClerkWhoPausesIsLeftAlone() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            clerk.send(new ClientMessage.Pause(PauseReason.BREAK));
            LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
            ask(List.of(KIOSK), List.of(WINDOW));
            DialTestId id = awaitAsked(kiosk);
            kiosk.send(new ClientMessage.AnswerTest(id));
            assertThat(verdict(id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.CLERKS_BUSY));
        }
    }

    @Test
    void aCitizensTouchEndsIt() {
        try (Begun begun = begin()) {
            bothAnswer(begun.kiosk, begun.clerk);
            begun.kiosk.send(new ClientMessage.EndTest(begun.id, DialTestEnd.TOUCHED));
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.TOUCHED));
            awaitLeft(begun.clerk);
        }
    }

    @Test
    void aCitizensCallRingsAtTheClerkWhoIsInATestAndEndsIt() {
        try (Begun begun = begin();
                LivePage citizen = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"))) {
            bothAnswer(begun.kiosk, begun.clerk);

            CallId call = LivePeople.place(citizen, 1, "330700");
            LivePeople.awaitOffer(begun.clerk, call);
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.CALL));
            awaitLeft(begun.kiosk);
            awaitLeft(begun.clerk);
            citizen.send(new ClientMessage.HangUp(call));
            awaitNoCall(citizen);
        }
    }

    @Test
    void aCallFromTheTestedKioskEndsIt() {
        try (Begun begun = begin()) {
            bothAnswer(begun.kiosk, begun.clerk);
            CallId call = LivePeople.place(begun.kiosk, 1, "330700");
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.CALL));

            // while the call is there the kiosk is not even told of another test
            ask(List.of(KIOSK), List.of(WINDOW));
            assertThat(verdict(last(KIOSK, WINDOW))).isEqualTo(new Verdict.Interrupted(DialTestEnd.KIOSK_IN_USE));
            begun.kiosk.send(new ClientMessage.HangUp(call));
            awaitNoCall(begun.kiosk);
        }
    }

    @Test
    void aPageThatIsLostInTheMiddleEndsIt() {
        try (Begun begun = begin()) {
            bothAnswer(begun.kiosk, begun.clerk);
            begun.clerk.close();
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.PAGE_LOST));
            awaitLeft(begun.kiosk);
        }
    }

    @Test
    void aServerThatStartsAnewEndsWhatTheOneBeforeHasBegun() {
        try (Begun begun = begin()) {
            bothAnswer(begun.kiosk, begun.clerk);
            Reactive.await(() -> turns.endAll());
            assertThat(verdict(begun.id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.SERVER_RESTARTED));
            assertThat(Reactive.await(() -> store.goingOnAt(new KioskId(KIOSK))))
                    .isEmpty();
            awaitLeft(begun.kiosk);
            awaitLeft(begun.clerk);
        }
    }

    @Test
    void aPairIsInLineOnceWhoeverAsks() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            assertThat(ask(List.of(KIOSK), List.of(WINDOW))).isEqualTo(1);
            DialTestId id = awaitAsked(kiosk);
            assertThat(ask(List.of(KIOSK), List.of(WINDOW))).isZero();
            kiosk.send(new ClientMessage.EndTest(id, DialTestEnd.KIOSK_IN_USE));
            verdict(id);
            assertThat(ask(List.of(KIOSK), List.of(WINDOW))).isEqualTo(1);
        }
    }

    @Test
    void aKioskMakesOneTestAtATime() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            assertThat(ask(List.of(KIOSK), List.of(WINDOW, "virtual-wuhu-1"))).isEqualTo(2);
            DialTestId first = awaitAsked(kiosk);
            Reactive.await(() -> turns.giveTurns());
            assertThat(Reactive.await(() -> store.goingOnAt(new KioskId(KIOSK))))
                    .containsExactly(first);
            kiosk.send(new ClientMessage.EndTest(first, DialTestEnd.TOUCHED));
            Patience.await().until(() -> awaitAsked(kiosk), second -> !second.equals(first));
        }
    }
}
