package io.yunchuang.signaling.dialtest;

import static io.yunchuang.signaling.dialtest.DialTestExamples.CLERK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.CONSOLE;
import static io.yunchuang.signaling.dialtest.DialTestExamples.POLICY;
import static io.yunchuang.signaling.dialtest.DialTestExamples.START;
import static io.yunchuang.signaling.dialtest.DialTestExamples.after;
import static io.yunchuang.signaling.dialtest.DialTestExamples.kioskAnswers;
import static io.yunchuang.signaling.dialtest.DialTestExamples.verdict;
import static io.yunchuang.signaling.dialtest.DialTestExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestState.Answering;
import io.yunchuang.signaling.dialtest.DialTestState.Confirming;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A dial-test that rings at a clerk, who says whether people see and hear each other. */
class AttendedTestRulesTest {
    private static final StaffId ANOTHER = new StaffId("clerk-jiaxing-2");
    private static final Localized NAME = new Localized("王芳", "Wang Fang");
    private static final Duration ANSWER = POLICY.attendedAnswer();
    private static final Duration CONFIRM = POLICY.confirm();

    private static DialTest waking(DialTestMode mode) {
        DialTest waiting = waiting(mode, false, DialTestLimits.USUAL, List.of());
        return after(waiting, Duration.ZERO, new DialTestCommand.Wake());
    }

    private static DialTest ringing(DialTestMode mode) {
        return after(waking(mode), Duration.ZERO, kioskAnswers(List.of(), new Rings.At(CLERK)));
    }

    private static DialTest ringing() {
        return ringing(DialTestMode.ATTENDED);
    }

    private static DialTest measuring() {
        return after(ringing(), Duration.ofSeconds(20), new DialTestCommand.ConsoleAnswers(CONSOLE));
    }

    private static DialTest confirming() {
        return reported(measuring(), 95);
    }

    /** Both have told, the kiosk of so many pictures. */
    private static DialTest reported(DialTest measuring, int frames) {
        LinkId link = ((Measuring) measuring.state()).link();
        DialTestReport kiosk = report(MeasuredSteps.WINDOW_HERTZ, frames);
        DialTestReport window = report(MeasuredSteps.KIOSK_HERTZ, 95);
        DialTest half =
                after(measuring, Duration.ofSeconds(25), new DialTestCommand.Report(DialTestSide.KIOSK, link, kiosk));
        return after(half, Duration.ofSeconds(25), new DialTestCommand.Report(DialTestSide.WINDOW, link, window));
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

    private static DialTestCommand word(StaffId clerk, DialTestWord word) {
        return new DialTestCommand.Confirm(clerk, NAME, word);
    }

    @Test
    void itRingsAsLongAsAPersonMayTakeAndAConsoleMayNot() {
        assertThat(((Answering) ringing().state()).by()).isEqualTo(START.plus(ANSWER));
        assertThat(((Answering) ringing(DialTestMode.AUTO).state()).by()).isEqualTo(START.plusSeconds(10));
        DialTest early = after(ringing(), ANSWER.minusMillis(1), new DialTestCommand.MeetDeadline());
        assertThat(early.isOver()).isFalse();
        assertThat(verdict(after(ringing(), ANSWER, new DialTestCommand.MeetDeadline())))
                .isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.UNANSWERED));
    }

    @Test
    void aClerkWhoDeclinesFailsTheAnswer() {
        assertThat(verdict(after(ringing(), Duration.ofSeconds(3), new DialTestCommand.Decline(CLERK))))
                .isEqualTo(new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.DECLINED));
        DialTest another = after(ringing(), Duration.ofSeconds(3), new DialTestCommand.Decline(ANOTHER));
        assertThat(another.isOver()).isFalse();
        DialTest answered = measuring();
        assertThat(after(answered, Duration.ofSeconds(21), new DialTestCommand.Decline(CLERK)))
                .isSameAs(answered);
    }

    @Test
    void whoeverHasAnsweredIsAskedOnceAllIsMeasured() {
        DialTest test = confirming();
        assertThat(test.state()).isInstanceOf(Confirming.class);
        assertThat(test.state().atConsole()).contains(CLERK);
        assertThat(((Confirming) test.state()).by())
                .isEqualTo(START.plusSeconds(25).plus(CONFIRM));
        assertThat(((Confirming) test.state()).faces())
                .isEqualTo(((Measuring) measuring().state()).faces());
        assertThat(test.result(DialTestStep.VIDEO_TO_KIOSK)).isPresent();
        assertThat(test.result(DialTestStep.SEEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SEEN_AND_HEARD, , , PASSED, PASSED",
        "NOT_SEEN, SEEN, NOT_SEEN, FAILED, ",
        "NOT_HEARD, HEARD, NOT_HEARD, PASSED, FAILED",
    })
    void theWordIsTheResultAndIsKeptWithWhoeverSaidIt(
            DialTestWord word,
            @Nullable DialTestStep step,
            @Nullable DialTestFault fault,
            Grade seen,
            @Nullable Grade heard) {
        DialTest test = after(confirming(), Duration.ofSeconds(40), word(CLERK, word));
        assertThat(verdict(test))
                .isEqualTo(step == null || fault == null ? new Verdict.Passed() : new Verdict.Failed(step, fault));
        assertThat(test.result(DialTestStep.SEEN).map(StepResult::grade)).contains(seen);
        assertThat(test.result(DialTestStep.HEARD).map(StepResult::grade)).isEqualTo(Optional.ofNullable(heard));
        assertThat(test.confirmation()).contains(new DialTestConfirmation(CLERK, NAME, START.plusSeconds(40), word));
    }

    @Test
    void aWordBeforeAllIsMeasuredIsKeptUntilThen() {
        DialTest early = after(measuring(), Duration.ofSeconds(22), word(CLERK, DialTestWord.SEEN_AND_HEARD));
        assertThat(early.state()).isInstanceOf(Measuring.class);
        assertThat(early.confirmation()).isPresent();
        DialTest test = reported(early, 95);
        assertThat(verdict(test)).isEqualTo(new Verdict.Passed());
        assertThat(test.result(DialTestStep.HEARD)).isPresent();
    }

    @Test
    void theFirstWordCounts() {
        DialTest early = after(measuring(), Duration.ofSeconds(22), word(CLERK, DialTestWord.NOT_HEARD));
        DialTest twice = after(early, Duration.ofSeconds(23), word(CLERK, DialTestWord.SEEN_AND_HEARD));
        assertThat(twice).isSameAs(early);
        DialTest over = after(confirming(), Duration.ofSeconds(40), word(CLERK, DialTestWord.SEEN_AND_HEARD));
        assertThat(after(over, Duration.ofSeconds(41), word(CLERK, DialTestWord.NOT_SEEN)))
                .isSameAs(over);
    }

    @ParameterizedTest
    @EnumSource(DialTestWord.class)
    void nobodyElseSaysAnythingAndNobodyOutOfTurn(DialTestWord word) {
        Duration time = Duration.ofSeconds(30);
        assertThat(List.of(measuring(), confirming()))
                .allSatisfy(test ->
                        assertThat(after(test, time, word(ANOTHER, word))).isSameAs(test));
        DialTest auto =
                after(ringing(DialTestMode.AUTO), Duration.ofSeconds(1), new DialTestCommand.ConsoleAnswers(CONSOLE));
        assertThat(List.of(waking(DialTestMode.ATTENDED), ringing(), auto))
                .allSatisfy(
                        test -> assertThat(after(test, time, word(CLERK, word))).isSameAs(test));
    }

    @Test
    void whoeverSaysNothingInTimeHasConfirmedNothing() {
        Duration end = Duration.ofSeconds(25).plus(CONFIRM);
        DialTest early = after(confirming(), end.minusMillis(1), new DialTestCommand.MeetDeadline());
        assertThat(early.isOver()).isFalse();
        DialTest test = after(confirming(), end, new DialTestCommand.MeetDeadline());
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.SEEN, DialTestFault.UNCONFIRMED));
        assertThat(after(test, end.plusSeconds(1), word(CLERK, DialTestWord.SEEN_AND_HEARD)))
                .isSameAs(test);
    }

    @Test
    void nobodyIsAskedAboutATestThatHasFailedAlready() {
        DialTest test = reported(measuring(), 0);
        assertThat(verdict(test)).isEqualTo(new Verdict.Failed(DialTestStep.VIDEO_TO_KIOSK, DialTestFault.NO_PICTURE));
        DialTest silent = after(measuring(), Duration.ofSeconds(51), new DialTestCommand.MeetDeadline());
        assertThat(verdict(silent)).isEqualTo(new Verdict.Failed(DialTestStep.ICE, DialTestFault.REPORT_MISSING));
    }

    @ParameterizedTest
    @EnumSource(DialTestEnd.class)
    void whateverIsNeededElsewhereEndsItAtAnyMoment(DialTestEnd why) {
        for (DialTest test : List.of(ringing(), measuring(), confirming())) {
            DialTest over = after(test, Duration.ofSeconds(30), new DialTestCommand.Interrupt(why));
            assertThat(verdict(over)).isEqualTo(new Verdict.Interrupted(why));
            assertThat(over.state().atConsole()).isEmpty();
            assertThat(after(over, Duration.ofSeconds(31), word(CLERK, DialTestWord.SEEN_AND_HEARD)))
                    .isSameAs(over);
        }
    }

    @Test
    void onlyAnAttendedTestHasTheStepsThatPeopleTake() {
        assertThat(List.of(DialTestStep.values()).stream().filter(step -> !step.isOf(DialTestMode.AUTO, true)))
                .containsExactly(DialTestStep.SEEN, DialTestStep.HEARD);
        assertThat(DialTestStep.values()).allMatch(step -> step.isOf(DialTestMode.ATTENDED, true));
        assertThat(DialTestStep.HEARD.clause()).isEqualTo("DB 31117/Z 2019 §7.1");
    }
}
