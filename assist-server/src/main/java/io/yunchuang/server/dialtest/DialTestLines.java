package io.yunchuang.server.dialtest;

import io.yunchuang.server.dialtest.DialTestRow.StoredState;
import io.yunchuang.server.dialtest.PairTrends.Trend;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestConfirmation;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Dial-tests as the managers see them. */
final class DialTestLines {
    private DialTestLines() {}

    /**
     * Every kiosk and every virtual window, in the order of the cities.
     *
     * @param tests of each pair the last one that is over, and the one that waits or goes on
     * @param trends of each pair that was tested lately
     */
    public record Matrix(List<Origin> kiosks, List<Target> windows, List<TestLine> tests, List<Trend> trends) {}

    static Matrix matrix(
            List<City> cities,
            List<KioskPlace> kiosks,
            List<VirtualWindow> targets,
            List<DialTestRow> rows,
            List<Trend> trends) {
        List<CityCode> order = cities.stream().map(City::code).toList();
        return new Matrix(
                kiosks.stream()
                        .sorted(Comparator.comparing(place -> order.indexOf(place.city())))
                        .map(Origin::of)
                        .toList(),
                targets.stream()
                        .sorted(Comparator.comparing(window -> order.indexOf(window.city())))
                        .map(Target::of)
                        .toList(),
                rows.stream().map(DialTestLines::line).toList(),
                trends);
    }

    /** A kiosk that calls. */
    public record Origin(KioskId id, Localized name, Localized centre, CityCode city) {
        static Origin of(KioskPlace place) {
            return new Origin(place.id(), place.name(), place.centreName(), place.city());
        }
    }

    /** A virtual window that is called. */
    public record Target(WindowId id, Localized name, Localized centre, CityCode city) {
        static Target of(VirtualWindow window) {
            return new Target(window.id(), window.name(), window.centreName(), window.city());
        }
    }

    /** How a test stands, at a glance. */
    enum Standing {
        WAITING,
        RUNNING,
        PASSED,
        /** A citizen would be served; somebody should look at a step. */
        WARNING,
        FAILED,
        INTERRUPTED
    }

    /**
     * A test in the matrix.
     *
     * @param step at which it is, or at which it has failed
     * @param fault why it has failed, or what the first warning is about
     * @param why it was broken off
     * @param at since when it stands so
     * @param confirmed who has said in an attended test whether people see and hear each other
     */
    public record TestLine(
            DialTestId id,
            KioskId kiosk,
            WindowId window,
            DialTestMode mode,
            Standing standing,
            Optional<DialTestStep> step,
            Optional<DialTestFault> fault,
            Optional<DialTestEnd> why,
            Instant askedAt,
            Instant at,
            Optional<DialTestConfirmation> confirmed) {}

    /**
     * A test with everything it has shown.
     *
     * @param plan the plan that asked for it; empty when a manager did
     * @param askedBy the manager who asked, or the system for a plan
     */
    public record TestSheet(TestLine line, Optional<UUID> plan, String askedBy, List<StepLine> steps) {}

    /**
     * A step and what came of it.
     *
     * @param clause of the standard that asks for it
     * @param result empty when it did not come to it (yet)
     */
    public record StepLine(DialTestStep step, String clause, Optional<StepResult> result) {}

    static TestLine line(DialTestRow row) {
        DialTest test = row.test();
        Optional<StepResult> warned = test.results().stream()
                .filter(result -> result.grade() == StepResult.Grade.WARNING)
                .findFirst();
        return switch (test.state()) {
            case DialTestState.Waiting s ->
                line(row, Standing.WAITING, Optional.empty(), Optional.empty(), Optional.empty());
            case DialTestState.Running s ->
                line(row, Standing.RUNNING, Optional.of(s.step()), Optional.empty(), Optional.empty());
            case DialTestState.Finished s ->
                switch (s.verdict()) {
                    case Verdict.Passed v ->
                        line(
                                row,
                                warned.isPresent() ? Standing.WARNING : Standing.PASSED,
                                warned.map(StepResult::step),
                                warned.flatMap(StepResult::fault),
                                Optional.empty());
                    case Verdict.Failed v ->
                        line(row, Standing.FAILED, Optional.of(v.step()), Optional.of(v.fault()), Optional.empty());
                    case Verdict.Interrupted v ->
                        line(row, Standing.INTERRUPTED, Optional.empty(), Optional.empty(), Optional.of(v.why()));
                };
        };
    }

    private static TestLine line(
            DialTestRow row,
            Standing standing,
            Optional<DialTestStep> step,
            Optional<DialTestFault> fault,
            Optional<DialTestEnd> why) {
        DialTest test = row.test();
        Instant at = row.state == StoredState.WAITING ? row.askedAt : row.since;
        return new TestLine(
                test.id(),
                test.kiosk(),
                test.window(),
                test.mode(),
                standing,
                step,
                fault,
                why,
                row.askedAt,
                at,
                test.confirmation());
    }

    static TestSheet sheet(DialTestRow row) {
        List<StepLine> steps = Stream.of(DialTestStep.values())
                .filter(step -> step.isOf(row.test().mode(), row.test().line()))
                .map(step -> new StepLine(step, step.clause(), row.test().result(step)))
                .toList();
        return new TestSheet(line(row), Optional.ofNullable(row.plan), row.askedBy, steps);
    }
}
