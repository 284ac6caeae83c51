package io.yunchuang.signaling.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestLimits.Limit;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialTestRulesTest {
    private static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
    private static final PageId KIOSK = new PageId("page-kiosk-0001");
    private static final PageId CONSOLE = new PageId("page-clerk-0001");
    private static final StaffId CLERK = new StaffId("clerk-jiaxing-1");
    private static final DialTestPolicy POLICY = new DialTestPolicy(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2));
    private static final Path DIRECT = new Path(
            CandidateKind.HOST, CandidateKind.HOST, Optional.of(3.0), 180, Optional.of(0.2), true, PlainText.EMPTY);
    private static final Picture MOVING = new Picture(95, 0, 640, 360, Optional.of(60L));

    private static DialTest waiting() {
        return waiting(DialTestLimits.USUAL);
    }

    private static DialTest waiting(DialTestLimits limits) {
        return new DialTest(
                DialTestId.random(),
                new KioskId("kiosk-songjiang-1"),
                new WindowId("virtual-jiaxing-1"),
                DialTestMode.AUTO,
                limits,
                new DialTestState.Waiting(START, START.plus(Duration.ofMinutes(15))),
                List.of(),
                Optional.empty());
    }

    private static DialTest after(DialTest test, Duration time, DialTestCommand command) {
        return DialTestRules.apply(test, command, POLICY, START.plus(time));
    }

    private static DialTest waking() {
        return after(waiting(), Duration.ZERO, new DialTestCommand.Wake());
    }

    private static DialTest answering() {
        return after(waking(), Duration.ofMillis(120), kioskAnswers(List.of(), new Rings.At(CLERK)));
    }

    private static DialTest measuring() {
        return after(answering(), Duration.ofMillis(300), new DialTestCommand.ConsoleAnswers(CONSOLE));
    }

    private static DialTestCommand kioskAnswers(List<StepResult> checks, Rings rings) {
        return new DialTestCommand.KioskAnswers(KIOSK, checks, rings);
    }

    private static DialTestReport report(double hertz, Picture picture) {
        return new DialTestReport(Optional.of(DIRECT), Optional.of(new Sound(hertz, -22)), picture, 40);
    }

    private static DialTest reported(DialTestReport fromKiosk, DialTestReport fromWindow) {
        return reported(measuring(), fromKiosk, fromWindow);
    }

    private static DialTest reported(DialTest measuring, DialTestReport fromKiosk, DialTestReport fromWindow) {
        LinkId link = ((Measuring) measuring.state()).link();
        DialTest one = after(
                measuring, Duration.ofSeconds(6), new DialTestCommand.Report(DialTestSide.KIOSK, link, fromKiosk));
        return after(one, Duration.ofSeconds(6), new DialTestCommand.Report(DialTestSide.WINDOW, link, fromWindow));
    }

    private static Verdict verdict(DialTest test) {
        assertThat(test.state()).isInstanceOf(Finished.class);
        return ((Finished) test.state()).verdict();
    }

    @Test
    void passesWhenBothSidesSeeAndHearEachOther() {
        DialTest test =
                reported(report(MeasuredSteps.WINDOW_HERTZ + 3, MOVING), report(MeasuredSteps.KIOSK_HERTZ - 3, MOVING));
        assertThat(verdict(test)).isEqualTo(new Verdict.Passed());
        assertThat(test.results())
                .extracting(StepResult::step)
                .containsExactly(
                        DialTestStep.SOCKET,
                        DialTestStep.ROUTING,
                        DialTestStep.ANSWER,
                        DialTestStep.ICE,
                        DialTestStep.DTLS,
                        DialTestStep.AUDIO_TO_WINDOW,
                        DialTestStep.AUDIO_TO_KIOSK,
                        DialTestStep.VIDEO_TO_WINDOW,
                        DialTestStep.VIDEO_TO_KIOSK,
                        DialTestStep.CLOCK);
        assertThat(test.results()).allMatch(result -> result.grade() == Grade.PASSED);
        assertThat(test.result(DialTestStep.SOCKET).orElseThrow().tookMillis()).isEqualTo(120);
    }

    @Test
    void mediaOneWayOnlyFailAtTheWayThatIsMissing() {
        Picture nothing = new Picture(0, 0, 0, 0, Optional.empty());
        DialTest test =
                reported(report(MeasuredSteps.WINDOW_HERTZ, MOVING), report(MeasuredSteps.KIOSK_HERTZ, nothing));
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.VIDEO_TO_WINDOW, DialTestFault.NO_PICTURE));
        assertThat(test.result(DialTestStep.VIDEO_TO_KIOSK).orElseThrow().grade())
                .isEqualTo(Grade.PASSED);
    }

    @Test
    void theOwnToneIsNotTakenForTheOtherSides() {
        DialTest test = reported(report(MeasuredSteps.KIOSK_HERTZ, MOVING), report(MeasuredSteps.KIOSK_HERTZ, MOVING));
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.AUDIO_TO_KIOSK, DialTestFault.OTHER_SOUND));
    }

    @Test
    void aSilentSideFailsAndAFaintOneIsWorthALook() {
        DialTestReport silent = new DialTestReport(
                Optional.of(DIRECT), Optional.of(new Sound(MeasuredSteps.WINDOW_HERTZ, -90)), MOVING, 0);
        assertThat(verdict(reported(silent, report(MeasuredSteps.KIOSK_HERTZ, MOVING))))
                .isEqualTo(new Verdict.Failed(DialTestStep.AUDIO_TO_KIOSK, DialTestFault.SILENCE));
        DialTestReport faint = new DialTestReport(
                Optional.of(DIRECT), Optional.of(new Sound(MeasuredSteps.WINDOW_HERTZ, -55)), MOVING, 0);
        DialTest test = reported(faint, report(MeasuredSteps.KIOSK_HERTZ, MOVING));
        assertThat(verdict(test)).isEqualTo(new Verdict.Passed());
        assertThat(test.result(DialTestStep.AUDIO_TO_KIOSK).orElseThrow().fault())
                .contains(DialTestFault.TOO_QUIET);
    }

    @Test
    void aBrowserThatPlaysNothingYetSkipsTheSound() {
        DialTestReport mute = new DialTestReport(Optional.of(DIRECT), Optional.empty(), MOVING, 0);
        DialTest test = reported(mute, mute);
        assertThat(verdict(test)).isEqualTo(new Verdict.Passed());
        assertThat(test.result(DialTestStep.AUDIO_TO_KIOSK).orElseThrow().grade())
                .isEqualTo(Grade.SKIPPED);
    }

    @Test
    void aClockThatIsFarOffAndAFrozenPictureAreWarnings() {
        DialTestReport late = new DialTestReport(
                Optional.of(DIRECT),
                Optional.of(new Sound(MeasuredSteps.WINDOW_HERTZ, -22)),
                new Picture(9, 2_500, 640, 360, Optional.empty()),
                -90_000);
        DialTest test = reported(late, report(MeasuredSteps.KIOSK_HERTZ, MOVING));
        assertThat(verdict(test)).isEqualTo(new Verdict.Passed());
        assertThat(test.result(DialTestStep.CLOCK).orElseThrow().fault()).contains(DialTestFault.CLOCK_OFF);
        assertThat(test.result(DialTestStep.VIDEO_TO_KIOSK).orElseThrow().fault())
                .contains(DialTestFault.FROZEN);
    }

    /** A way of that quality, with a picture that stood still for so long. */
    private static DialTestReport quality(double hertz, double roundTrip, double loss, long frozen, long setUp) {
        return new DialTestReport(
                Optional.of(new Path(
                        CandidateKind.HOST,
                        CandidateKind.HOST,
                        Optional.of(roundTrip),
                        setUp,
                        Optional.of(loss),
                        true,
                        PlainText.EMPTY)),
                Optional.of(new Sound(hertz, -22)),
                new Picture(95, frozen, 640, 360, Optional.empty()),
                0);
    }

    @ParameterizedTest
    @CsvSource({
        // figures at their limits; then each one above, to look at and to fail
        "100, 2, 500, 1000, , , PASSED",
        "101, 2, 500, 1000, ICE, ROUND_TRIP_LONG, WARNING",
        "201, 2, 500, 1000, ICE, ROUND_TRIP_LONG, FAILED",
        "100, 2.1, 500, 1000, VIDEO_TO_KIOSK, LOSS_HIGH, WARNING",
        "100, 5.1, 500, 1000, VIDEO_TO_KIOSK, LOSS_HIGH, FAILED",
        "100, 2, 501, 1000, VIDEO_TO_KIOSK, FROZEN, WARNING",
        "100, 2, 2001, 1000, VIDEO_TO_KIOSK, FROZEN, FAILED",
        "100, 2, 500, 1001, ICE, SET_UP_LONG, WARNING",
        "100, 2, 500, 4001, ICE, SET_UP_LONG, FAILED",
        // a failure is not covered by what is only worth a look
        "101, 2, 500, 4001, ICE, SET_UP_LONG, FAILED",
    })
    void whatIsAboveAPlansLimitsIsWorthALookOrFails(
            double roundTrip,
            double loss,
            long frozen,
            long setUp,
            @Nullable DialTestStep step,
            @Nullable DialTestFault fault,
            Grade grade) {
        DialTestLimits limits =
                new DialTestLimits(limit(100, 200), limit(2, 5), limit(500, 2_000), limit(1_000, 4_000));
        DialTest waking = after(waiting(limits), Duration.ZERO, new DialTestCommand.Wake());
        DialTest answering = after(waking, Duration.ZERO, kioskAnswers(List.of(), new Rings.At(CLERK)));
        DialTest measuring = after(answering, Duration.ZERO, new DialTestCommand.ConsoleAnswers(CONSOLE));
        DialTest test = reported(
                measuring,
                quality(MeasuredSteps.WINDOW_HERTZ, roundTrip, loss, frozen, setUp),
                quality(MeasuredSteps.KIOSK_HERTZ, 10, 0, 0, 100));
        assertThat(DialTestFigures.of(test))
                .isEqualTo(new DialTestFigures(
                        Optional.of(roundTrip), Optional.of(loss), Optional.of((double) frozen), Optional.of((double)
                                setUp)));
        if (step == null || fault == null) {
            assertThat(test.results()).allMatch(result -> result.grade() == Grade.PASSED);
            return;
        }
        StepResult judged = test.result(step).orElseThrow();
        assertThat(judged.grade()).isEqualTo(grade);
        assertThat(judged.fault()).contains(fault);
        assertThat(verdict(test))
                .isEqualTo(grade == Grade.FAILED ? new Verdict.Failed(step, fault) : new Verdict.Passed());
    }

    private static Limit limit(double warn, double fail) {
        return new Limit(Optional.of(warn), Optional.of(fail));
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> limit(5, 2));
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> Limit.warning(-1));
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> Limit.warning(Double.NaN));
    }

    @Test
    void pagesThatDoNotFindEachOtherFailAtIce() {
        DialTestReport alone =
                new DialTestReport(Optional.empty(), Optional.empty(), new Picture(0, 0, 0, 0, Optional.empty()), 0);
        DialTest test = reported(alone, alone);
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.ICE, DialTestFault.NOT_CONNECTED));
        assertThat(DialTestFigures.of(test))
                .isEqualTo(new DialTestFigures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aSideThatTellsNothingInTimeFailsTheTest() {
        LinkId link = ((Measuring) measuring().state()).link();
        DialTest half = after(
                measuring(),
                Duration.ofSeconds(6),
                new DialTestCommand.Report(DialTestSide.KIOSK, link, report(880, MOVING)));
        DialTest test = after(half, Duration.ofSeconds(31), new DialTestCommand.MeetDeadline());
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.ICE, DialTestFault.REPORT_MISSING));
        assertThat(test.result(DialTestStep.ICE).orElseThrow().detail()).isEqualTo("missing=window");
    }

    @Test
    void aReportOfAnotherLinkChangesNothing() {
        DialTest test = measuring();
        assertThat(after(
                        test,
                        Duration.ofSeconds(6),
                        new DialTestCommand.Report(DialTestSide.KIOSK, new LinkId("old.link"), report(880, MOVING))))
                .isSameAs(test);
    }

    @Test
    void everyStepHasItsDeadline() {
        assertThat(verdict(after(waiting(), Duration.ofMinutes(15), new DialTestCommand.MeetDeadline())))
                .isEqualTo(new Verdict.Interrupted(DialTestEnd.NO_TURN));
        assertThat(verdict(after(waking(), Duration.ofSeconds(10), new DialTestCommand.MeetDeadline())))
                .isEqualTo(new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.KIOSK_SILENT));
        assertThat(verdict(after(answering(), Duration.ofSeconds(11), new DialTestCommand.MeetDeadline())))
                .isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.CONSOLE_SILENT));
        DialTest early = after(waking(), Duration.ofSeconds(9), new DialTestCommand.MeetDeadline());
        assertThat(early.isOver()).isFalse();
    }

    @Test
    void itFailsAtTheFirstStepOfACallThatDoesNotWork() {
        StepResult nothing =
                StepResult.failed(DialTestStep.ELIGIBILITY, 0, DialTestFault.NOTHING_ELIGIBLE, "reason=NO_COVER");
        DialTest test = after(waking(), Duration.ZERO, kioskAnswers(List.of(nothing), new Rings.Nobody()));
        assertThat(verdict(test))
                .isEqualTo(new Verdict.Failed(DialTestStep.ELIGIBILITY, DialTestFault.NOTHING_ELIGIBLE));
    }

    @Test
    void aWindowWithNobodyOnDutyFailsAndABusyOneIsLeftAlone() {
        assertThat(verdict(after(waking(), Duration.ZERO, kioskAnswers(List.of(), new Rings.Nobody()))))
                .isEqualTo(new Verdict.Failed(DialTestStep.ROUTING, DialTestFault.NOBODY_ON_DUTY));
        assertThat(verdict(after(waking(), Duration.ZERO, kioskAnswers(List.of(), new Rings.LaterOnly()))))
                .isEqualTo(new Verdict.Interrupted(DialTestEnd.CLERKS_BUSY));
    }

    @ParameterizedTest
    @EnumSource(DialTestEnd.class)
    void whateverGoesOnCanBeBrokenOffAndStaysSo(DialTestEnd why) {
        for (DialTest test : List.of(waiting(), waking(), answering(), measuring())) {
            DialTest over = after(test, Duration.ofSeconds(1), new DialTestCommand.Interrupt(why));
            assertThat(verdict(over)).isEqualTo(new Verdict.Interrupted(why));
            assertThat(over.state().atConsole()).isEmpty();
            List<DialTestCommand> late = List.of(
                    new DialTestCommand.Wake(),
                    kioskAnswers(List.of(), new Rings.At(CLERK)),
                    new DialTestCommand.ConsoleAnswers(CONSOLE),
                    new DialTestCommand.Fail(DialTestFault.KIOSK_OFFLINE),
                    new DialTestCommand.MeetDeadline(),
                    new DialTestCommand.Interrupt(DialTestEnd.CALL));
            assertThat(late)
                    .allSatisfy(command -> assertThat(after(over, Duration.ofHours(1), command))
                            .isSameAs(over));
        }
    }

    @Test
    void whatComesTwiceOrTooEarlyChangesNothing() {
        DialTest test = measuring();
        assertThat(after(test, Duration.ofSeconds(1), new DialTestCommand.Wake()))
                .isSameAs(test);
        assertThat(after(test, Duration.ofSeconds(1), new DialTestCommand.ConsoleAnswers(CONSOLE)))
                .isSameAs(test);
        assertThat(after(test, Duration.ofSeconds(1), kioskAnswers(List.of(), new Rings.Nobody())))
                .isSameAs(test);
    }
}
