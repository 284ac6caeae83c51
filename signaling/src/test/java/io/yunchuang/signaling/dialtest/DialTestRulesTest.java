package io.yunchuang.signaling.dialtest;

import static io.yunchuang.signaling.dialtest.DialTestExamples.CLERK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.CONSOLE;
import static io.yunchuang.signaling.dialtest.DialTestExamples.MOVING;
import static io.yunchuang.signaling.dialtest.DialTestExamples.POLICY;
import static io.yunchuang.signaling.dialtest.DialTestExamples.START;
import static io.yunchuang.signaling.dialtest.DialTestExamples.after;
import static io.yunchuang.signaling.dialtest.DialTestExamples.answering;
import static io.yunchuang.signaling.dialtest.DialTestExamples.kioskAnswers;
import static io.yunchuang.signaling.dialtest.DialTestExamples.measuring;
import static io.yunchuang.signaling.dialtest.DialTestExamples.report;
import static io.yunchuang.signaling.dialtest.DialTestExamples.verdict;
import static io.yunchuang.signaling.dialtest.DialTestExamples.waiting;
import static io.yunchuang.signaling.dialtest.DialTestExamples.waking;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.dialtest.DialTestCommand.MeetDeadline;
import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestState.Waiting;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.LinkId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a dial-test goes on: whose turn it is, what it waits for, and how it ends. */
class DialTestRulesTest {
    private static final Duration TURN = POLICY.turn();

    private static DialTest met(DialTest test, Duration time, Instant lineMovedAt) {
        return after(test, time, new MeetDeadline(Optional.of(lineMovedAt)));
    }

    @Test
    void whoeverWaitsForNobodyIsGivenUpWhenItsTurnDoesNotCome() {
        assertThat(after(waiting(), TURN.minusMillis(1), new MeetDeadline()).isOver())
                .isFalse();
        assertThat(verdict(after(waiting(), TURN, new MeetDeadline())))
                .isEqualTo(new Verdict.Interrupted(DialTestEnd.NO_TURN));
    }

    @Test
    void whoeverWaitsForOthersIsOnlyNotToldYetWhileTheirLineMoves() {
        Instant moved = START.plus(TURN).minusSeconds(200);
        DialTest still = met(waiting(), TURN, moved);
        assertThat(still.state()).isEqualTo(new Waiting(START, moved.plus(TURN)));
        assertThat(met(still, TURN.plusSeconds(1), moved)).isSameAs(still);
    }

    @Test
    void aLineThatHasStoodForAWholeTurnGivesUpAndNotAMomentBefore() {
        DialTest still = met(waiting(), TURN, START.plusSeconds(1));
        assertThat(met(still, TURN.plusMillis(999), START.plusSeconds(1)).isOver())
                .isFalse();
        assertThat(verdict(met(still, TURN.plusSeconds(1), START.plusSeconds(1))))
                .isEqualTo(new Verdict.Interrupted(DialTestEnd.NO_TURN));
        assertThat(verdict(met(waiting(), TURN, START))).isEqualTo(new Verdict.Interrupted(DialTestEnd.NO_TURN));
    }

    /** Nine kiosks and nine windows face to face take nine rounds, each as long as a clerk may let it ring and look. */
    @Test
    void theLastOfALongAttendedMatrixStillGetsItsTurn() {
        Duration round =
                POLICY.wake().plus(POLICY.attendedAnswer()).plus(POLICY.media()).plus(POLICY.confirm());
        DialTest last = waiting();
        for (int done = 1; done < 9; done++) {
            Duration time = round.multipliedBy(done);
            last = met(last, time, START.plus(time));
        }
        Duration turn = round.multipliedBy(8);
        assertThat(turn).isGreaterThan(TURN);
        assertThat(after(last, turn, new DialTestCommand.Wake()).state()).isInstanceOf(DialTestState.Waking.class);
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
    void whatIsTriedMeanwhileCountsOnceAndNotInTheEnd() {
        StepResult ready = StepResult.passed(DialTestStep.PAGE_PUSH, 4, "");
        DialTest told = after(waking(), Duration.ZERO, new DialTestCommand.Check(ready));
        DialTest again =
                after(told, Duration.ofSeconds(1), new DialTestCommand.Check(ready.warning(DialTestFault.PORTAL_OPEN)));
        assertThat(again).isSameAs(told);
        assertThat(told.result(DialTestStep.PAGE_PUSH)).contains(ready);
        DialTest over = after(waking(), Duration.ofSeconds(1), new DialTestCommand.Interrupt(DialTestEnd.TOUCHED));
        assertThat(after(over, Duration.ofSeconds(2), new DialTestCommand.Check(ready)))
                .isSameAs(over);
    }

    @Test
    void everyStepHasItsDeadline() {
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
