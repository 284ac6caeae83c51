package io.yunchuang.signaling.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
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

/** The dial-tests with which the tests of their rules begin, by one policy. */
final class DialTestExamples {
    static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
    static final PageId KIOSK = new PageId("page-kiosk-0001");
    static final PageId CONSOLE = new PageId("page-clerk-0001");
    static final StaffId CLERK = new StaffId("clerk-jiaxing-1");
    static final DialTestPolicy POLICY = new DialTestPolicy(
            Duration.ofMinutes(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            90);
    static final Path DIRECT = new Path(
            CandidateKind.HOST, CandidateKind.HOST, Optional.of(3.0), 180, Optional.of(0.2), true, PlainText.EMPTY);
    static final Picture MOVING = new Picture(95, 0, 640, 360, Optional.of(60L));

    private DialTestExamples() {}

    static DialTest waiting() {
        return waiting(DialTestLimits.USUAL);
    }

    static DialTest waiting(DialTestLimits limits) {
        return waiting(DialTestMode.AUTO, false, limits, List.of());
    }

    static DialTest waiting(DialTestMode mode, boolean line, DialTestLimits limits, List<StepResult> results) {
        return new DialTest(
                DialTestId.random(),
                new KioskId("kiosk-songjiang-1"),
                new WindowId("virtual-jiaxing-1"),
                mode,
                line,
                limits,
                new DialTestState.Waiting(START, START.plus(POLICY.turn())),
                results,
                Optional.empty());
    }

    static DialTest after(DialTest test, Duration time, DialTestCommand command) {
        return DialTestRules.apply(test, command, POLICY, START.plus(time));
    }

    static DialTest waking() {
        return after(waiting(), Duration.ZERO, new DialTestCommand.Wake());
    }

    static DialTest answering() {
        return after(waking(), Duration.ofMillis(120), kioskAnswers(List.of(), new Rings.At(CLERK)));
    }

    static DialTest measuring() {
        return after(answering(), Duration.ofMillis(300), new DialTestCommand.ConsoleAnswers(CONSOLE));
    }

    static DialTestCommand kioskAnswers(List<StepResult> checks, Rings rings) {
        return new DialTestCommand.KioskAnswers(KIOSK, checks, rings);
    }

    static DialTestReport report(double hertz, Picture picture) {
        return new DialTestReport(
                Optional.of(DIRECT), Optional.of(new Sound(hertz, -22)), picture, 40, Optional.empty());
    }

    static DialTest reported(DialTestReport fromKiosk, DialTestReport fromWindow) {
        return reported(measuring(), fromKiosk, fromWindow);
    }

    static DialTest reported(DialTest measuring, DialTestReport fromKiosk, DialTestReport fromWindow) {
        LinkId link = ((Measuring) measuring.state()).link();
        DialTest one = after(
                measuring, Duration.ofSeconds(6), new DialTestCommand.Report(DialTestSide.KIOSK, link, fromKiosk));
        return after(one, Duration.ofSeconds(6), new DialTestCommand.Report(DialTestSide.WINDOW, link, fromWindow));
    }

    static Verdict verdict(DialTest test) {
        assertThat(test.state()).isInstanceOf(Finished.class);
        return ((Finished) test.state()).verdict();
    }
}
