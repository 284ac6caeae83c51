package io.yunchuang.signaling.dialtest;

import static io.yunchuang.signaling.dialtest.DialTestExamples.CLERK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.KIOSK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.START;
import static io.yunchuang.signaling.dialtest.DialTestExamples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestState.Answering;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A dial-test that the window's probe answers, whether a clerk is there or not. */
class ProbeTestRulesTest {
    private static final PageId PROBE = new PageId("page-probe-0001");
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static DialTest waking() {
        DialTest waiting = DialTestExamples.waiting(DialTestMode.PROBE, false, DialTestLimits.USUAL, List.of());
        return after(waiting, Duration.ZERO, new DialTestCommand.Wake());
    }

    private static DialTest kioskAnswered(Rings rings, StepResult... checks) {
        return after(waking(), Duration.ZERO, new DialTestCommand.KioskAnswers(KIOSK, List.of(checks), rings));
    }

    private static DialTest answering() {
        return kioskAnswered(new Rings.AtProbe());
    }

    private static DialTest measuring() {
        return after(answering(), Duration.ofSeconds(1), new DialTestCommand.ConsoleAnswers(PROBE));
    }

    private static DialTest reported(DialTest measuring, int frames) {
        LinkId link = ((Measuring) measuring.state()).link();
        DialTest half = after(
                measuring,
                Duration.ofSeconds(5),
                new DialTestCommand.Report(DialTestSide.KIOSK, link, report(MeasuredSteps.WINDOW_HERTZ, frames)));
        return after(
                half,
                Duration.ofSeconds(5),
                new DialTestCommand.Report(DialTestSide.WINDOW, link, report(MeasuredSteps.KIOSK_HERTZ, 95)));
    }

    private static DialTestReport report(double hertz, int frames) {
        Path path = new Path(
                CandidateKind.HOST, CandidateKind.HOST, Optional.of(3.0), 180, Optional.of(0.0), true, PlainText.EMPTY);
        return new DialTestReport(
                Optional.of(path),
                Optional.of(new Sound(hertz, -22)),
                new Picture(frames, 0, 640, 360, Optional.empty()),
                0,
                Optional.empty());
    }

    private static Verdict verdict(DialTest test) {
        assertThat(test.state()).isInstanceOf(Finished.class);
        return ((Finished) test.state()).verdict();
    }

    @Test
    void theProbeIsAskedAsLongAsAConsoleIsAndNoClerkTakesPart() {
        DialTest test = answering();
        assertThat(((Answering) test.state()).by()).isEqualTo(START.plus(ANSWER));
        assertThat(test.state().atConsole()).isEmpty();
        assertThat(measuring().state().atConsole()).isEmpty();
        assertThat(test.result(DialTestStep.ROUTING))
                .contains(StepResult.skipped(DialTestStep.ROUTING, DialTestFault.NO_CLERK_ASKED));
    }

    @Test
    void whatItMeasuresIsJudgedLikeAnyOther() {
        DialTest passed = reported(measuring(), 95);
        assertThat(verdict(passed)).isEqualTo(new Verdict.Passed());
        assertThat(passed.result(DialTestStep.ANSWER)).isPresent();
        assertThat(verdict(reported(measuring(), 0)))
                .isEqualTo(new Verdict.Failed(DialTestStep.VIDEO_TO_KIOSK, DialTestFault.NO_PICTURE));
    }

    @Test
    void aProbeThatIsMissingAwayOrSilentFailsTheAnswer() {
        assertThat(verdict(kioskAnswered(new Rings.NoProbe())))
                .isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.NO_PROBE));
        assertThat(verdict(kioskAnswered(new Rings.ProbeOffline())))
                .isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.PROBE_OFFLINE));
        assertThat(verdict(after(answering(), ANSWER, new DialTestCommand.MeetDeadline())))
                .isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.PROBE_SILENT));
        assertThat(kioskAnswered(new Rings.NoProbe()).result(DialTestStep.ROUTING))
                .contains(StepResult.skipped(DialTestStep.ROUTING, DialTestFault.NO_CLERK_ASKED));
    }

    @Test
    void whatFailsBeforeTheWindowIsSaidFirst() {
        StepResult nothing =
                StepResult.failed(DialTestStep.ELIGIBILITY, 0, DialTestFault.NOTHING_ELIGIBLE, "reason=NONE");
        assertThat(verdict(kioskAnswered(new Rings.NoProbe(), nothing)))
                .isEqualTo(new Verdict.Failed(DialTestStep.ELIGIBILITY, DialTestFault.NOTHING_ELIGIBLE));
    }

    @Test
    void noClerkHasASayInIt() {
        DialTest asked = answering();
        assertThat(after(asked, Duration.ofSeconds(2), new DialTestCommand.Decline(CLERK)))
                .isSameAs(asked);
        DialTest measuring = measuring();
        DialTestCommand word =
                new DialTestCommand.Confirm(CLERK, new Localized("王芳", "Wang Fang"), DialTestWord.SEEN_AND_HEARD);
        assertThat(after(measuring, Duration.ofSeconds(2), word)).isSameAs(measuring);
    }

    @Test
    void aProbeThatIsLostBreaksItOff() {
        DialTest lost = after(measuring(), Duration.ofSeconds(2), new DialTestCommand.Interrupt(DialTestEnd.PAGE_LOST));
        assertThat(verdict(lost)).isEqualTo(new Verdict.Interrupted(DialTestEnd.PAGE_LOST));
    }

    @Test
    void peopleAreNoPartOfIt() {
        assertThat(DialTestStep.SEEN.isOf(DialTestMode.PROBE, false)).isFalse();
        assertThat(DialTestStep.HEARD.isOf(DialTestMode.PROBE, false)).isFalse();
        assertThat(DialTestStep.ROUTING.isOf(DialTestMode.PROBE, false)).isTrue();
    }
}
