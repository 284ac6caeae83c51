package io.yunchuang.signaling.dialtest;

import static io.yunchuang.signaling.dialtest.DialTestExamples.CLERK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.CONSOLE;
import static io.yunchuang.signaling.dialtest.DialTestExamples.POLICY;
import static io.yunchuang.signaling.dialtest.DialTestExamples.START;
import static io.yunchuang.signaling.dialtest.DialTestExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestTools;
import io.yunchuang.signaling.protocol.DialTestTools.Echo;
import io.yunchuang.signaling.protocol.DialTestTools.Gate;
import io.yunchuang.signaling.protocol.DialTestTools.Line;
import io.yunchuang.signaling.protocol.DialTestTools.Paper;
import io.yunchuang.signaling.protocol.DialTestTools.PaperState;
import io.yunchuang.signaling.protocol.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried beside face and voice, and how each of it is judged. */
class ToolStepsTest {
    private static final Path PATH = new Path(
            CandidateKind.HOST, CandidateKind.HOST, Optional.of(3.0), 180, Optional.of(0.0), true, PlainText.EMPTY);
    private static final Picture SEEN = new Picture(19, 0, 960, 540, Optional.of(80L));
    private static final Paper PAPER = new Paper(PaperState.TAKEN, 2592, 1944, 120, Optional.of(0.4), 1_600);
    private static final DialTestTools WINDOW = window(SEEN, new Echo(10, 10, Optional.of(4.0)));
    private static final DialTestTools KIOSK =
            kiosk(Optional.of(new Gate(10, 10)), Optional.of(PAPER), Optional.of(new Line(400, 900, 95, 1_800)));

    private static DialTestTools window(Picture seen, Echo echo) {
        return new DialTestTools(
                Optional.of(seen),
                Optional.of(echo),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DialTestTools kiosk(Optional<Gate> gate, Optional<Paper> paper, Optional<Line> line) {
        return new DialTestTools(Optional.empty(), Optional.empty(), gate, paper, line, Optional.empty());
    }

    private static DialTestReport report(boolean connected, Optional<DialTestTools> tools) {
        return new DialTestReport(
                connected ? Optional.of(PATH) : Optional.empty(),
                Optional.empty(),
                new Picture(50, 0, 640, 360, Optional.empty()),
                0,
                tools);
    }

    private static DialTest test(boolean line) {
        return waiting(
                DialTestMode.AUTO,
                line,
                DialTestLimits.USUAL,
                List.of(StepResult.skipped(DialTestStep.PAGE_PUSH, DialTestFault.NO_PORTAL)));
    }

    /** What came of those steps that were come to. */
    private record Judged(Map<DialTestStep, StepResult> all) {
        StepResult get(DialTestStep step) {
            return Optional.ofNullable(all.get(step)).orElseThrow();
        }
    }

    private static Judged judged(
            DialTest test, Optional<DialTestReport> fromKiosk, Optional<DialTestReport> fromWindow) {
        Measuring measured =
                new Measuring(START, START, DialTestExamples.KIOSK, Optional.of(CLERK), CONSOLE, fromKiosk, fromWindow);
        return new Judged(
                ToolSteps.of(test, measured, POLICY).collect(Collectors.toMap(StepResult::step, Function.identity())));
    }

    private static Judged judged(DialTestTools kiosk, DialTestTools window) {
        return judged(
                test(true),
                Optional.of(report(true, Optional.of(kiosk))),
                Optional.of(report(true, Optional.of(window))));
    }

    private static Judged judged(Paper paper) {
        return judged(kiosk(Optional.empty(), Optional.of(paper), Optional.empty()), WINDOW);
    }

    @Test
    void whatWorksPassesWithItsFigures() {
        Judged steps = judged(KIOSK, WINDOW);
        assertThat(steps.all())
                .containsOnlyKeys(
                        DialTestStep.SCREEN,
                        DialTestStep.CONTROL_ECHO,
                        DialTestStep.DOCUMENT,
                        DialTestStep.LINE_DOWN,
                        DialTestStep.LINE_UP);
        assertThat(steps.all().values()).allMatch(result -> result.grade() == Grade.PASSED);
        assertThat(steps.get(DialTestStep.SCREEN).figure()).contains(new StepResult.Figure(19, Unit.FRAMES));
        assertThat(steps.get(DialTestStep.SCREEN).detail()).isEqualTo("960×540, frozen=0 ms");
        assertThat(steps.get(DialTestStep.CONTROL_ECHO).figure()).contains(new StepResult.Figure(4, Unit.MILLIS));
        assertThat(steps.get(DialTestStep.CONTROL_ECHO).detail()).isEqualTo("pings=10/10, gate=10/10");
        assertThat(steps.get(DialTestStep.DOCUMENT).detail()).isEqualTo("2592×1944, sharpness=0.40");
        assertThat(steps.get(DialTestStep.DOCUMENT).tookMillis()).isEqualTo(1_600);
        assertThat(steps.get(DialTestStep.LINE_UP).figure()).contains(new StepResult.Figure(95, Unit.MEGABITS));
    }

    @Test
    void aPageThatNeverComesInTheScreensSteadFails() {
        Picture nothing = new Picture(0, 0, 0, 0, Optional.empty());
        StepResult screen = judged(KIOSK, window(nothing, new Echo(10, 10, Optional.of(4.0))))
                .get(DialTestStep.SCREEN);
        assertThat(screen.grade()).isEqualTo(Grade.FAILED);
        assertThat(screen.fault()).contains(DialTestFault.NO_PICTURE);
    }

    @Test
    void withoutAnAgentTheEchoIsTakenForNoProofThoughThePageAnswers() {
        StepResult echo = judged(kiosk(Optional.empty(), Optional.empty(), Optional.empty()), WINDOW)
                .get(DialTestStep.CONTROL_ECHO);
        assertThat(echo.grade()).isEqualTo(Grade.SKIPPED);
        assertThat(echo.fault()).contains(DialTestFault.NO_AGENT);
        assertThat(echo.figure()).contains(new StepResult.Figure(4, Unit.MILLIS));
    }

    @Test
    void anAgentWhoseGateIsDeafIsWorthALook() {
        StepResult echo = judged(
                        kiosk(Optional.of(new Gate(10, 0)), Optional.of(PAPER), Optional.empty()),
                        window(SEEN, new Echo(10, 0, Optional.empty())))
                .get(DialTestStep.CONTROL_ECHO);
        assertThat(echo.grade()).isEqualTo(Grade.WARNING);
        assertThat(echo.fault()).contains(DialTestFault.NO_ECHO);
        assertThat(echo.detail()).isEqualTo("pings=0/10, gate=0/10");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CAMERA, 0, 0, 0, , SKIPPED, NO_DOCUMENT_CAMERA",
        "NO_PICTURE, 0, 0, 0, , WARNING, CAMERA_SILENT",
        "TAKEN, 2592, 1944, 3, , WARNING, CAMERA_DARK",
        "TAKEN, 640, 480, 120, 0.4, WARNING, CAMERA_COARSE",
        "TAKEN, 2592, 1944, 120, 0.05, WARNING, CAMERA_BLURRED",
        // nothing lies there, so that there is nothing to be blurred
        "TAKEN, 1600, 1200, 120, , PASSED, ",
    })
    void aDocumentCameraIsJudgedByItsPicture(
            PaperState state,
            int width,
            int height,
            double brightness,
            @Nullable Double sharpness,
            Grade grade,
            @Nullable DialTestFault fault) {
        StepResult document = judged(new Paper(state, width, height, brightness, Optional.ofNullable(sharpness), 900))
                .get(DialTestStep.DOCUMENT);
        assertThat(document.grade()).isEqualTo(grade);
        assertThat(document.fault()).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void aLineIsJudgedWhereItWasAskedForOnly() {
        DialTestTools slow = kiosk(Optional.empty(), Optional.empty(), Optional.of(new Line(89, 2_000, 400, 900)));
        assertThat(judged(slow, WINDOW).get(DialTestStep.LINE_DOWN).fault()).contains(DialTestFault.LINE_SLOW);
        assertThat(judged(slow, WINDOW).get(DialTestStep.LINE_UP).grade()).isEqualTo(Grade.PASSED);
        DialTestTools unknown = kiosk(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(judged(unknown, WINDOW).get(DialTestStep.LINE_UP).fault()).contains(DialTestFault.LINE_UNKNOWN);
        assertThat(judged(
                                test(false),
                                Optional.of(report(true, Optional.of(slow))),
                                Optional.of(report(true, Optional.of(WINDOW))))
                        .all())
                .doesNotContainKeys(DialTestStep.LINE_DOWN, DialTestStep.LINE_UP);
    }

    @Test
    void anAgentThatDoesNotAnswerInTimeIsWorthALook() {
        assertThat(judged(waiting(), Optional.empty(), Optional.empty()).all())
                .containsOnlyKeys(DialTestStep.PAGE_PUSH)
                .allSatisfy((step, result) -> assertThat(result.fault()).contains(DialTestFault.AGENT_SILENT));
    }

    @Test
    void withoutAWayBetweenThePagesOnlyWhatStandsOnItsOwnIsTold() {
        assertThat(judged(
                                test(false),
                                Optional.of(report(false, Optional.of(KIOSK))),
                                Optional.of(report(false, Optional.of(WINDOW))))
                        .all())
                .containsOnlyKeys(DialTestStep.DOCUMENT);
    }

    @Test
    void pagesThatTriedNothingAreOlderAndNoFault() {
        Judged steps = judged(
                test(false), Optional.of(report(true, Optional.empty())), Optional.of(report(true, Optional.empty())));
        assertThat(steps.all())
                .containsOnlyKeys(DialTestStep.SCREEN, DialTestStep.CONTROL_ECHO, DialTestStep.DOCUMENT)
                .allSatisfy((step, result) -> assertThat(result.fault()).contains(DialTestFault.NOT_TRIED));
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> new Echo(1, 2, Optional.empty()));
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> new Gate(1, 2));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> new Paper(PaperState.TAKEN, -1, 10, 10, Optional.empty(), 10));
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> new Line(Double.NaN, 10, 10, 10));
    }
}
