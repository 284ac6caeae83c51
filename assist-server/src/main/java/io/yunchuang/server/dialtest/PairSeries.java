package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.DialTestLines.TestLine;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFigures;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the tests of one pair have shown over days. */
@ApplicationScoped
class PairSeries {
    /** A month, which is the longest that is looked at or compared at once. */
    private static final int MOST_DAYS = 31;

    /** Tests that are shown at once; a pair that is tested every half hour of its opening hours has about 500 a month. */
    private static final int MOST_TESTS = 1_500;

    private final Mutiny.SessionFactory sessions;

    PairSeries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Days, both included, in official time.
     *
     * @throws BadMessageException when they are more than 31, or in no order
     */
    record Days(LocalDate from, LocalDate to) {
        Days {
            if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "from");
            }
        }

        Instant begin() {
            return from.atStartOfDay(ClockProducer.ZONE).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant();
        }
    }

    /**
     * A pair's tests of some days.
     *
     * @param limits by which the last of them was judged; empty when there is none
     * @param complete whether these are all; otherwise the first ones of these days are missing
     * @param tests those that are over, in order
     */
    public record Series(
            LocalDate from, LocalDate to, Optional<DialTestLimits> limits, boolean complete, List<Measured> tests) {}

    /** A test and what it has measured. */
    public record Measured(TestLine line, DialTestFigures figures) {
        static Measured of(DialTestRow row) {
            return new Measured(DialTestLines.line(row), DialTestFigures.of(row.test()));
        }
    }

    /** The tests of that pair, at most 1,500 and then the last ones; none when nobody knows the pair. */
    Uni<Series> of(KioskId kiosk, WindowId window, Days days) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from DialTestRow where kiosk = :kiosk and target = :window and outcome is not null"
                                        + " and since >= :begin and since < :end order by since desc, id",
                                DialTestRow.class)
                        .setParameter("kiosk", kiosk.value())
                        .setParameter("window", window.value())
                        .setParameter("begin", days.begin())
                        .setParameter("end", days.end())
                        .setMaxResults(MOST_TESTS + 1)
                        .getResultList())
                .map(newestFirst -> series(days, newestFirst));
    }

    private static Series series(Days days, List<DialTestRow> newestFirst) {
        List<DialTestRow> shown = newestFirst.stream().limit(MOST_TESTS).toList();
        return new Series(
                days.from(),
                days.to(),
                shown.stream().findFirst().map(DialTestRow::test).map(DialTest::limits),
                shown.size() == newestFirst.size(),
                shown.reversed().stream().map(Measured::of).toList());
    }
}
