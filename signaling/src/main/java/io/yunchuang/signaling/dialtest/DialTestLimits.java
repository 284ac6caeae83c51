package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a dial-test's figures are judged by; what is above is a warning or a failure.
 *
 * @param roundTripMillis between the two pages and back
 * @param lossPercent of the packets of sound and picture, per direction
 * @param frozenMillis how long a picture stood still while it was measured
 * @param setUpMillis from the first description to connected
 */
public record DialTestLimits(Limit roundTripMillis, Limit lossPercent, Limit frozenMillis, Limit setUpMillis) {

    /**
     * Where nobody has chosen others, and nothing fails that still connects and moves: a round trip beyond which talk suffers
     * (ITU-T G.114, 150 ms each way), a loss that concealment does not hide (ITU-T G.1010, 3 %), a second of stand-still, and a
     * set-up for which a citizen waits without a face.
     */
    public static final DialTestLimits USUAL =
            new DialTestLimits(Limit.warning(300), Limit.warning(3), Limit.warning(1_000), Limit.warning(5_000));

    public DialTestLimits {
        boolean complete = Stream.of(
                        Optional.ofNullable(roundTripMillis),
                        Optional.ofNullable(lossPercent),
                        Optional.ofNullable(frozenMillis),
                        Optional.ofNullable(setUpMillis))
                .allMatch(Optional::isPresent);
        if (!complete) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "limits");
        }
    }

    /**
     * A figure's limits, either of which may be absent.
     *
     * @param warn above this somebody should look
     * @param fail above this a citizen would not be served well; not less than the other
     */
    public record Limit(Optional<Double> warn, Optional<Double> fail) {
        private static final double MOST = 100_000;

        public Limit {
            boolean plausible =
                    Stream.of(warn, fail).flatMap(Optional::stream).allMatch(value -> value >= 0 && value <= MOST);
            boolean ordered = warn.isEmpty() || fail.isEmpty() || warn.get() <= fail.get();
            if (!plausible || !ordered) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "limits");
            }
        }

        /** A limit that only warns. */
        public static Limit warning(double above) {
            return new Limit(Optional.of(above), Optional.empty());
        }

        /** The result, judged by this figure too; what has failed stays as it has failed. */
        StepResult judge(StepResult result, double value, DialTestFault fault) {
            return switch (result.grade()) {
                case FAILED, SKIPPED -> result;
                case PASSED, WARNING -> {
                    if (isAbove(value, fail)) {
                        yield result.failing(fault);
                    }
                    yield isAbove(value, warn) ? result.warning(fault) : result;
                }
            };
        }

        private static boolean isAbove(double value, Optional<Double> limit) {
            return limit.filter(most -> value > most).isPresent();
        }
    }
}
