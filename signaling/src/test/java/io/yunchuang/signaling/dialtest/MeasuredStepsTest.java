package io.yunchuang.signaling.dialtest;

import static io.yunchuang.signaling.dialtest.DialTestExamples.CLERK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.CONSOLE;
import static io.yunchuang.signaling.dialtest.DialTestExamples.DIRECT;
import static io.yunchuang.signaling.dialtest.DialTestExamples.MOVING;
import static io.yunchuang.signaling.dialtest.DialTestExamples.after;
import static io.yunchuang.signaling.dialtest.DialTestExamples.kioskAnswers;
import static io.yunchuang.signaling.dialtest.DialTestExamples.report;
import static io.yunchuang.signaling.dialtest.DialTestExamples.reported;
import static io.yunchuang.signaling.dialtest.DialTestExamples.verdict;
import static io.yunchuang.signaling.dialtest.DialTestExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestLimits.Limit;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import io.yunchuang.signaling.protocol.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages have measured of sound, picture and clocks, and how each of it is judged. */
class MeasuredStepsTest {
    /** What these pages do not try. */
    private static final Set<DialTestStep> TOOLS = Set.of(
            DialTestStep.MICROPHONE_AT_KIOSK,
            DialTestStep.CAMERA_AT_KIOSK,
            DialTestStep.MICROPHONE_AT_WINDOW,
            DialTestStep.CAMERA_AT_WINDOW,
            DialTestStep.SCREEN,
            DialTestStep.CONTROL_ECHO,
            DialTestStep.DOCUMENT,
            DialTestStep.PAGE_PUSH);

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
                        DialTestStep.MICROPHONE_AT_KIOSK,
                        DialTestStep.CAMERA_AT_KIOSK,
                        DialTestStep.MICROPHONE_AT_WINDOW,
                        DialTestStep.CAMERA_AT_WINDOW,
                        DialTestStep.SCREEN,
                        DialTestStep.CONTROL_ECHO,
                        DialTestStep.DOCUMENT,
                        DialTestStep.PAGE_PUSH,
                        DialTestStep.CLOCK);
        assertThat(test.results())
                .filteredOn(result -> !TOOLS.contains(result.step()))
                .allMatch(result -> result.grade() == Grade.PASSED);
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
                Optional.of(DIRECT),
                Optional.of(new Sound(MeasuredSteps.WINDOW_HERTZ, -90)),
                MOVING,
                0,
                Optional.empty());
        assertThat(verdict(reported(silent, report(MeasuredSteps.KIOSK_HERTZ, MOVING))))
                .isEqualTo(new Verdict.Failed(DialTestStep.AUDIO_TO_KIOSK, DialTestFault.SILENCE));
        DialTestReport faint = new DialTestReport(
                Optional.of(DIRECT),
                Optional.of(new Sound(MeasuredSteps.WINDOW_HERTZ, -55)),
                MOVING,
                0,
                Optional.empty());
        DialTest test = reported(faint, report(MeasuredSteps.KIOSK_HERTZ, MOVING));
        assertThat(verdict(test)).isEqualTo(new Verdict.Passed());
        assertThat(test.result(DialTestStep.AUDIO_TO_KIOSK).orElseThrow().fault())
                .contains(DialTestFault.TOO_QUIET);
    }

    @Test
    void aBrowserThatPlaysNothingYetSkipsTheSound() {
        DialTestReport mute = new DialTestReport(Optional.of(DIRECT), Optional.empty(), MOVING, 0, Optional.empty());
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
                -90_000,
                Optional.empty());
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
                0,
                Optional.empty());
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
            assertThat(test.results())
                    .filteredOn(each -> !TOOLS.contains(each.step()))
                    .allMatch(result -> result.grade() == Grade.PASSED);
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
        DialTestReport alone = new DialTestReport(
                Optional.empty(), Optional.empty(), new Picture(0, 0, 0, 0, Optional.empty()), 0, Optional.empty());
        DialTest test = reported(alone, alone);
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.ICE, DialTestFault.NOT_CONNECTED));
        assertThat(DialTestFigures.of(test))
                .isEqualTo(new DialTestFigures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
