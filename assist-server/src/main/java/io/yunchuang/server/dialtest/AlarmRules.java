package io.yunchuang.server.dialtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When an alarm is raised, and when what it is about counts as repaired; pure. */
final class AlarmRules {
    private AlarmRules() {}

    /**
     * How many in a row it takes, so that what flaps neither raises nor clears.
     *
     * @param raiseAfter failures
     * @param clearAfter passes
     */
    record Terms(int raiseAfter, int clearAfter) {
        static final int LEAST = 1;
        static final int MOST = 20;
    }

    /** A test that has said something about the subject. */
    record Tried(Instant at, boolean well) {}

    /** What has to be done. */
    enum Judgement {
        NOTHING,
        RAISE,
        CLEAR
    }

    /**
     * What the last tests mean.
     *
     * @param tried newest first
     * @param open whether there is an alarm already
     * @param apart tests nearer to each other count once: a bad moment met by nine kiosks is one moment
     */
    static Judgement judge(List<Tried> tried, boolean open, Terms terms, Duration apart) {
        if (tried.isEmpty() || tried.getFirst().well() != open) {
            return Judgement.NOTHING;
        }
        int inRow = inRow(tried, apart);
        if (open) {
            return inRow >= terms.clearAfter() ? Judgement.CLEAR : Judgement.NOTHING;
        }
        return inRow >= terms.raiseAfter() ? Judgement.RAISE : Judgement.NOTHING;
    }

    /** How many moments in a row, up to the newest, have said the same. */
    private static int inRow(List<Tried> tried, Duration apart) {
        boolean well = tried.getFirst().well();
        Optional<Instant> counted = Optional.empty();
        int count = 0;
        for (Tried each : tried) {
            if (each.well() != well) {
                return count;
            }
            boolean another =
                    counted.map(later -> !each.at().isAfter(later.minus(apart))).orElse(true);
            if (another) {
                counted = Optional.of(each.at());
                count++;
            }
        }
        return count;
    }
}
