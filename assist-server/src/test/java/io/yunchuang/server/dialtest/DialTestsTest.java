package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.ask;
import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.begin;
import static io.yunchuang.server.dialtest.DialTestScene.bothAnswer;
import static io.yunchuang.server.dialtest.DialTestScene.kioskReport;
import static io.yunchuang.server.dialtest.DialTestScene.report;
import static io.yunchuang.server.dialtest.DialTestScene.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.dialtest.DialTestScene.Begun;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole dial-tests between real sockets: what passes, what fails, and at which step. */
@QuarkusTest
class DialTestsTest extends TestedPair {
    @Inject
    DialTestConfig config;

    @Inject
    Clock clock;

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
                            .filter(step -> step.isOf(DialTestMode.AUTO, false))
                            .toList());
            assertInSeries(id);
            assertThat(lately(KIOSK).getLast()).isTrue();
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
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            DialTestId id = begun.id();
            LinkId link = bothAnswer(begun.kiosk(), begun.clerk());
            begun.kiosk().send(new ClientMessage.ReportTest(id, link, kioskReport()));
            begun.clerk().send(new ClientMessage.ReportTest(id, link, report(MeasuredSteps.KIOSK_HERTZ, 0)));
            assertThat(verdict(id))
                    .isEqualTo(new Verdict.Failed(DialTestStep.VIDEO_TO_WINDOW, DialTestFault.NO_PICTURE));
        }
    }

    @Test
    void aKioskThatIsOfflineFailsAtOnce() {
        ask(List.of("kiosk-hangzhou-1"), List.of(WINDOW));
        assertThat(verdict(last("kiosk-hangzhou-1", WINDOW)))
                .isEqualTo(new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.KIOSK_OFFLINE));
        assertThat(lately("kiosk-hangzhou-1"))
                .hasSizeLessThanOrEqualTo(PairTrends.MOST_TESTS)
                .last()
                .isEqualTo(false);
    }

    /** How the kiosk's last tests of the window were, oldest first, as a manager is told it. */
    private static List<Boolean> lately(String kiosk) {
        return Person.staff("manager")
                .request()
                .get("/api/dial-tests")
                .then()
                .extract()
                .path("trends.find { it.kiosk == '%s' && it.window == '%s' }.well".formatted(kiosk, WINDOW));
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
    void aTargetThatAnswersAndHangsFailsAndIsNamed() {
        Instant begun = clock.instant().minus(config.mediaTime());
        DialTestState.Measuring hanging = new DialTestState.Measuring(
                begun,
                begun.plus(config.mediaTime()),
                new PageId("page-kiosk-0001"),
                Optional.of(new StaffId(CLERK)),
                new PageId("page-clerk-0001"),
                Optional.of(kioskReport()),
                Optional.empty());
        DialTestRow row = row(DialTestScene.test(KIOSK, WINDOW, DialTestMode.AUTO, false, hanging), "centre-a", begun);
        Reactive.await(() -> store.insert(row));
        Reactive.await(turns::meetDeadlines);
        DialTestId id = new DialTestId(row.id);
        assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.ICE, DialTestFault.REPORT_MISSING));
        assertThat(test(id).result(DialTestStep.ICE).orElseThrow().detail()).isEqualTo("missing=window");
    }

    @Test
    void aWindowThatIsRemovedWhileItsTestWaitsIsToldAndIsNoFaultOfAnybodys() {
        Instant now = clock.instant();
        DialTestState.Waiting waiting = new DialTestState.Waiting(now, now.plus(config.turnTime()));
        DialTestRow row =
                row(DialTestScene.test(KIOSK, "virtual-gone-1", DialTestMode.AUTO, false, waiting), "centre-a", now);
        DialTestId id = new DialTestId(row.id);
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            Reactive.await(() -> store.insert(row));
            assertThat(awaitAsked(kiosk)).isEqualTo(id);
            kiosk.send(new ClientMessage.AnswerTest(id));
            assertThat(verdict(id)).isEqualTo(new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.PLACE_UNKNOWN));
            assertThat(AlarmSubject.saysAnything(test(id))).isFalse();
            awaitLeft(kiosk);
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
