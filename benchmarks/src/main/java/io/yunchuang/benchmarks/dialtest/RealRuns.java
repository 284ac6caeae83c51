package io.yunchuang.benchmarks.dialtest;

import io.yunchuang.benchmarks.people.RealPages;
import java.io.IOException;
import java.sql.SQLException;

/** Dial-tests between a kiosk's and a clerk's real pages. */
final class RealRuns {
    private static final double LOOK_MILLIS = 20;
    private static final String INTERRUPTED = "INTERRUPTED";

    private RealRuns() {}

    /** Makes one test and waits until it is over. */
    static TestRecords.Over run(RealPages pages, Manager manager, TestRecords records, String window)
            throws IOException, InterruptedException, SQLException {
        int before = records.over(RealPages.KIOSK, window);
        manager.ask(RealPages.KIOSK, window);
        while (records.over(RealPages.KIOSK, window) == before) {
            // The browsers' own loop must turn meanwhile.
            pages.clerk().page().waitForTimeout(LOOK_MILLIS);
        }
        return records.last(RealPages.KIOSK, window);
    }

    /** The same, again as long as somebody is taken to be at the kiosk. */
    static TestRecords.Over untilLeftAlone(RealPages pages, Manager manager, TestRecords records, String window)
            throws IOException, InterruptedException, SQLException {
        TestRecords.Over over = run(pages, manager, records, window);
        while (over.outcome().equals(INTERRUPTED)) {
            over = run(pages, manager, records, window);
        }
        return over;
    }
}
