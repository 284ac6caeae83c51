package io.yunchuang.signaling.dialtest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One dial-test (拨测, the standard's peer call): whether that kiosk would be served by that virtual window now. It is an
 * aggregate of its own and no call, so that it can never stand in a queue before a citizen, take a clerk or become a ticket.
 *
 * @param mode who answers it at the window
 * @param line whether the kiosk's line to the server is measured, too
 * @param limits by which its figures are judged, as they were when it was asked for
 * @param results of the steps so far, in the order of {@link DialTestStep}
 * @param confirmation what the clerk has said of an attended one
 */
public record DialTest(
        DialTestId id,
        KioskId kiosk,
        WindowId window,
        DialTestMode mode,
        boolean line,
        DialTestLimits limits,
        DialTestState state,
        List<StepResult> results,
        Optional<DialTestConfirmation> confirmation) {
    public DialTest {
        results =
                results.stream().sorted(Comparator.comparing(StepResult::step)).toList();
    }

    /** Whether it is over. */
    @JsonIgnore
    public boolean isOver() {
        return state instanceof DialTestState.Finished;
    }

    /** What came of that step; empty when it did not come to it (yet). */
    public Optional<StepResult> result(DialTestStep step) {
        return results.stream().filter(result -> result.step() == step).findFirst();
    }

    DialTest to(DialTestState next, Stream<StepResult> more) {
        List<StepResult> all = Stream.concat(results.stream(), more).toList();
        return new DialTest(id, kiosk, window, mode, line, limits, next, all, confirmation);
    }

    DialTest confirmed(DialTestConfirmation by) {
        return new DialTest(id, kiosk, window, mode, line, limits, state, results, Optional.of(by));
    }

    DialTest to(DialTestState next) {
        return to(next, Stream.empty());
    }
}
