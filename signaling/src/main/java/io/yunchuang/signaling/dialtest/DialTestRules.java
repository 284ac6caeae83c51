package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestState.Answering;
import io.yunchuang.signaling.dialtest.DialTestState.Confirming;
import io.yunchuang.signaling.dialtest.DialTestState.Facing;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Running;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestState.Waiting;
import io.yunchuang.signaling.dialtest.DialTestState.Waking;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.DialTestEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a dial-test goes on: {@code (test, command, now) → next test}. Nothing is refused here: a command that does not fit is
 * late or a double, and changes nothing.
 */
public final class DialTestRules {
    private final DialTestPolicy policy;
    private final Instant now;

    private DialTestRules(DialTestPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /** The test after that command; the same one when it changes nothing. */
    public static DialTest apply(DialTest test, DialTestCommand command, DialTestPolicy policy, Instant now) {
        return new DialTestRules(policy, now).apply(test, command);
    }

    private DialTest apply(DialTest test, DialTestCommand command) {
        if (test.isOver()) {
            return test;
        }
        return switch (command) {
            case DialTestCommand.Wake c -> wake(test);
            case DialTestCommand.KioskAnswers c ->
                test.state() instanceof Waking waking ? kioskAnswered(test, waking, c) : test;
            case DialTestCommand.ConsoleAnswers c ->
                test.state() instanceof Answering answering ? consoleAnswered(test, answering, c) : test;
            case DialTestCommand.Decline c ->
                test.state() instanceof Answering answering && answering.clerk().equals(Optional.of(c.clerk()))
                        ? failedHere(test, DialTestFault.DECLINED)
                        : test;
            case DialTestCommand.Confirm c ->
                test.state() instanceof Facing facing && facing.clerk().equals(Optional.of(c.clerk()))
                        ? confirmed(test, facing, c)
                        : test;
            case DialTestCommand.Report c ->
                test.state() instanceof Measuring measuring && measuring.link().equals(c.link())
                        ? reported(test, measuring.with(c.side(), c.report()))
                        : test;
            case DialTestCommand.Check c -> checked(test, c.result());
            case DialTestCommand.Interrupt c -> interrupted(test, c.why());
            case DialTestCommand.Fail c -> failedHere(test, c.fault());
            case DialTestCommand.MeetDeadline c -> deadline(test, c);
        };
    }

    private DialTest wake(DialTest test) {
        return test.state() instanceof Waiting ? test.to(new Waking(now, now.plus(policy.wake()))) : test;
    }

    private DialTest kioskAnswered(DialTest test, Waking waking, DialTestCommand.KioskAnswers answer) {
        long took = millis(waking);
        List<StepResult> results = new ArrayList<>(answer.checks());
        results.add(StepResult.passed(DialTestStep.SOCKET, took, "").measured(took, Unit.MILLIS));
        Optional<StepResult> failed = firstFailed(results);
        if (failed.isPresent()) {
            return finished(test, results.stream());
        }
        return switch (answer.rings()) {
            case Rings.At at -> {
                results.add(StepResult.passed(DialTestStep.ROUTING, 0, ""));
                yield test.to(
                        new Answering(now, answerBy(test), answer.page(), Optional.of(at.clerk())), results.stream());
            }
            case Rings.LaterOnly busy ->
                test.to(over(new Verdict.Interrupted(DialTestEnd.CLERKS_BUSY)), results.stream());
            case Rings.Nobody nobody -> {
                results.add(StepResult.failed(DialTestStep.ROUTING, 0, DialTestFault.NOBODY_ON_DUTY, ""));
                yield finished(test, results.stream());
            }
            case Rings.AtProbe probe -> {
                results.add(StepResult.skipped(DialTestStep.ROUTING, DialTestFault.NO_CLERK_ASKED));
                yield test.to(new Answering(now, answerBy(test), answer.page(), Optional.empty()), results.stream());
            }
            case Rings.NoProbe none -> withoutProbe(test, results, DialTestFault.NO_PROBE);
            case Rings.ProbeOffline away -> withoutProbe(test, results, DialTestFault.PROBE_OFFLINE);
        };
    }

    private DialTest withoutProbe(DialTest test, List<StepResult> soFar, DialTestFault why) {
        Stream<StepResult> unanswered = Stream.of(
                StepResult.skipped(DialTestStep.ROUTING, DialTestFault.NO_CLERK_ASKED),
                StepResult.failed(DialTestStep.ANSWER, 0, why, ""));
        return finished(test, Stream.concat(soFar.stream(), unanswered));
    }

    private Instant answerBy(DialTest test) {
        return switch (test.mode()) {
            case AUTO, PROBE -> now.plus(policy.answer());
            case ATTENDED -> now.plus(policy.attendedAnswer());
        };
    }

    private DialTest consoleAnswered(DialTest test, Answering answering, DialTestCommand.ConsoleAnswers answer) {
        long took = millis(answering);
        Measuring measuring = new Measuring(
                now,
                now.plus(policy.media()),
                answering.kiosk(),
                answering.clerk(),
                answer.page(),
                Optional.empty(),
                Optional.empty());
        return test.to(
                measuring,
                Stream.of(StepResult.passed(DialTestStep.ANSWER, took, "").measured(took, Unit.MILLIS)));
    }

    private static DialTest checked(DialTest test, StepResult result) {
        boolean news =
                test.state() instanceof Running && test.result(result.step()).isEmpty();
        return news ? test.to(test.state(), Stream.of(result)) : test;
    }

    private DialTest reported(DialTest test, Measuring measuring) {
        boolean complete =
                measuring.fromKiosk().isPresent() && measuring.fromWindow().isPresent();
        return complete ? measured(test, measuring) : test.to(measuring);
    }

    /** An attended test that works so far waits for the clerk's word; of one that does not, the word would change nothing. */
    private DialTest measured(DialTest test, Measuring measuring) {
        List<StepResult> results = Stream.of(
                        MeasuredSteps.of(measuring, test.limits(), policy),
                        DeviceSteps.of(test, measuring),
                        ToolSteps.of(test, measuring, policy))
                .flatMap(steps -> steps)
                .toList();
        boolean waits = test.mode() == DialTestMode.ATTENDED
                && test.confirmation().isEmpty()
                && firstFailed(results).isEmpty();
        if (!waits) {
            return finished(test, Stream.concat(results.stream(), said(test)));
        }
        Instant by = now.plus(policy.confirm());
        return test.to(
                new Confirming(now, by, measuring.kiosk(), measuring.clerk(), measuring.console()), results.stream());
    }

    /** The first word counts; while something is still measured it is only kept. */
    private DialTest confirmed(DialTest test, Facing facing, DialTestCommand.Confirm confirm) {
        if (test.mode() != DialTestMode.ATTENDED || test.confirmation().isPresent()) {
            return test;
        }
        DialTest told = test.confirmed(new DialTestConfirmation(confirm.clerk(), confirm.name(), now, confirm.word()));
        return switch (facing) {
            case Measuring s -> told;
            case Confirming s -> finished(told, said(told));
        };
    }

    /** The steps that only people can take; whoever misses only the sound has seen somebody. */
    private static Stream<StepResult> said(DialTest test) {
        StepResult seen = StepResult.passed(DialTestStep.SEEN, 0, "");
        StepResult heard = StepResult.passed(DialTestStep.HEARD, 0, "");
        return test.confirmation().stream().flatMap(confirmation -> switch (confirmation.word()) {
            case SEEN_AND_HEARD -> Stream.of(seen, heard);
            case NOT_SEEN -> Stream.of(seen.failing(DialTestFault.NOT_SEEN));
            case NOT_HEARD -> Stream.of(seen, heard.failing(DialTestFault.NOT_HEARD));
        });
    }

    private DialTest interrupted(DialTest test, DialTestEnd why) {
        return test.to(over(new Verdict.Interrupted(why)));
    }

    private DialTest failedHere(DialTest test, DialTestFault fault) {
        return switch (test.state()) {
            case Waiting s -> finished(test, Stream.of(StepResult.failed(DialTestStep.SOCKET, 0, fault, "")));
            case Running s -> finished(test, Stream.of(StepResult.failed(s.step(), millis(s), fault, "")));
            case Finished s -> test;
        };
    }

    private DialTest deadline(DialTest test, DialTestCommand.MeetDeadline time) {
        return switch (test.state()) {
            case Waiting s -> now.isBefore(s.until()) ? test : stillWaiting(test, s, time.lineMovedAt());
            case Waking s -> now.isBefore(s.by()) ? test : failedHere(test, DialTestFault.KIOSK_SILENT);
            case Answering s -> now.isBefore(s.by()) ? test : failedHere(test, unanswered(test));
            case Measuring s -> now.isBefore(s.by()) ? test : measured(test, s);
            case Confirming s -> now.isBefore(s.by()) ? test : failedHere(test, DialTestFault.UNCONFIRMED);
            case Finished s -> test;
        };
    }

    /**
     * As long as its line moves it is only not its turn yet: where each test waits for a person's word, many together take
     * longer than any of them should wait for nothing.
     */
    private DialTest stillWaiting(DialTest test, Waiting waiting, Optional<Instant> lineMovedAt) {
        return lineMovedAt
                .map(moved -> moved.plus(policy.turn()))
                .filter(now::isBefore)
                .map(until -> test.to(new Waiting(waiting.notBefore(), until)))
                .orElseGet(() -> interrupted(test, DialTestEnd.NO_TURN));
    }

    private static DialTestFault unanswered(DialTest test) {
        return switch (test.mode()) {
            case AUTO -> DialTestFault.CONSOLE_SILENT;
            case ATTENDED -> DialTestFault.UNANSWERED;
            case PROBE -> DialTestFault.PROBE_SILENT;
        };
    }

    /** It has failed at the first step, in a call's order, that has. */
    private DialTest finished(DialTest test, Stream<StepResult> more) {
        DialTest done = test.to(test.state(), more);
        Verdict verdict = firstFailed(done.results())
                .<Verdict>map(
                        step -> new Verdict.Failed(step.step(), step.fault().orElseThrow()))
                .orElseGet(Verdict.Passed::new);
        return done.to(over(verdict));
    }

    private Finished over(Verdict verdict) {
        return new Finished(verdict, now);
    }

    private long millis(Running running) {
        return Math.max(0, Duration.between(running.since(), now).toMillis());
    }

    private static Optional<StepResult> firstFailed(List<StepResult> results) {
        return results.stream()
                .filter(result -> result.grade() == Grade.FAILED)
                .min((one, other) -> one.step().compareTo(other.step()));
    }
}
