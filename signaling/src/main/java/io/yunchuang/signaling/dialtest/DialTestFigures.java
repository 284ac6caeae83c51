package io.yunchuang.signaling.dialtest;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The figures of a dial-test that have limits, read from what its steps tell; of two directions the worse one. Empty is what
 * was not measured, for the test did not come so far.
 *
 * @param roundTripMillis between the two pages and back
 * @param lossPercent of the packets of sound and picture
 * @param frozenMillis how long a picture stood still while it was measured
 * @param setUpMillis from the first description to connected
 */
public record DialTestFigures(
        Optional<Double> roundTripMillis,
        Optional<Double> lossPercent,
        Optional<Double> frozenMillis,
        Optional<Double> setUpMillis) {

    /** As {@link MeasuredSteps} writes them. */
    private static final Pattern FROZEN = Pattern.compile("\\bfrozen=(\\d+) ms");

    private static final Pattern LOST = Pattern.compile("\\blost=(\\d+\\.\\d+) %");

    /** What that test has measured so far. */
    public static DialTestFigures of(DialTest test) {
        Optional<StepResult> connected = test.result(DialTestStep.ICE).filter(told(DialTestFault.NOT_CONNECTED));
        return new DialTestFigures(
                connected.flatMap(StepResult::figure).map(StepResult.Figure::value),
                worst(pictures(test), LOST),
                worst(pictures(test).filter(told(DialTestFault.NO_PICTURE)), FROZEN),
                connected.filter(told(DialTestFault.REPORT_MISSING)).map(result -> (double) result.tookMillis()));
    }

    /** Whether a step has come to its figures. */
    private static Predicate<StepResult> told(DialTestFault nothing) {
        return result -> result.fault().filter(nothing::equals).isEmpty();
    }

    private static Stream<StepResult> pictures(DialTest test) {
        return Stream.of(DialTestStep.VIDEO_TO_WINDOW, DialTestStep.VIDEO_TO_KIOSK)
                .flatMap(step -> test.result(step).stream());
    }

    private static Optional<Double> worst(Stream<StepResult> results, Pattern figure) {
        return results.flatMap(result ->
                        figure.matcher(result.detail()).results().map(found -> Double.valueOf(found.group(1))))
                .max(Double::compare);
    }
}
