package io.yunchuang.signaling.dialtest;

import java.util.Optional;

/**
 * What came of one step.
 *
 * @param tookMillis how long it took; 0 for what is only looked up
 * @param figure the number by which it was judged
 * @param fault why it is not simply passed
 * @param detail what a maintainer wants to know: kinds, counts and codes, never a name or an address; may be empty
 */
public record StepResult(
        DialTestStep step,
        Grade grade,
        long tookMillis,
        Optional<Figure> figure,
        Optional<DialTestFault> fault,
        String detail) {

    public StepResult {
        boolean explained = grade == Grade.PASSED || fault.isPresent();
        if (!explained || tookMillis < 0) {
            throw new IllegalArgumentException("a step that is not passed says why: " + step);
        }
    }

    /** How it went. */
    public enum Grade {
        PASSED,
        /** A citizen would be served; somebody should look at it. */
        WARNING,
        /** A citizen would not be served. */
        FAILED,
        /** It could not be tested here. */
        SKIPPED
    }

    /** A number with its unit. */
    public record Figure(double value, Unit unit) {}

    /** What a figure counts. */
    public enum Unit {
        MILLIS,
        DAYS,
        /** Relative to full scale. */
        DECIBELS,
        FRAMES,
        ITEMS,
        MODULES,
        /** 10⁶ pixels. */
        MEGAPIXELS,
        /** 10⁶ bits per second. */
        MEGABITS
    }

    public static StepResult passed(DialTestStep step, long tookMillis, Figure figure, String detail) {
        return new StepResult(step, Grade.PASSED, tookMillis, Optional.of(figure), Optional.empty(), detail);
    }

    public static StepResult passed(DialTestStep step, long tookMillis, String detail) {
        return new StepResult(step, Grade.PASSED, tookMillis, Optional.empty(), Optional.empty(), detail);
    }

    public static StepResult failed(DialTestStep step, long tookMillis, DialTestFault fault, String detail) {
        return new StepResult(step, Grade.FAILED, tookMillis, Optional.empty(), Optional.of(fault), detail);
    }

    public static StepResult skipped(DialTestStep step, DialTestFault fault) {
        return new StepResult(step, Grade.SKIPPED, 0, Optional.empty(), Optional.of(fault), "");
    }

    /** The same result with its figure. */
    public StepResult measured(double value, Unit unit) {
        return new StepResult(step, grade, tookMillis, Optional.of(new Figure(value, unit)), fault, detail);
    }

    /** The same step with a reason to look at it. */
    public StepResult warning(DialTestFault reason) {
        return new StepResult(step, Grade.WARNING, tookMillis, figure, Optional.of(reason), detail);
    }

    /** The same step, failed for that reason. */
    public StepResult failing(DialTestFault reason) {
        return new StepResult(step, Grade.FAILED, tookMillis, figure, Optional.of(reason), detail);
    }

    /** The same step, which for that reason says nothing; what is known of it stays. */
    public StepResult skipping(DialTestFault reason) {
        return new StepResult(step, Grade.SKIPPED, tookMillis, figure, Optional.of(reason), detail);
    }
}
