package io.yunchuang.benchmarks.dialtest;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Gathers how soon tests end for somebody who needs what they use, and puts it into words. */
final class InterruptReport {
    private static final double LONGEST_MILLIS = 200;

    private final List<Ended> touches = new ArrayList<>();
    private final List<Ended> calls = new ArrayList<>();
    private final List<Ended> firstCalls = new ArrayList<>();
    private int missed;
    private double greatestSkew;
    private String last = "";

    /**
     * A test that was broken off, and how long after the touch or the call, in milliseconds.
     *
     * @param kioskGone the first frame of the kiosk without its screen of the test
     * @param consoleGone the first frame of the console without its sign of the test
     * @param consoleClosed the console closed its connection
     * @param verdict the database held what had come of it
     * @param offered the first frame of the console with the call's offer; empty for a touch
     */
    record Ended(double kioskGone, double consoleGone, double consoleClosed, double verdict, Optional<Double> offered) {
        /** Until the last of all of it. */
        double all() {
            return DoubleStream.concat(
                            DoubleStream.of(kioskGone, consoleGone, consoleClosed, verdict),
                            offered.stream().mapToDouble(Double::doubleValue))
                    .max()
                    .orElseThrow();
        }
    }

    void touch(Ended ended) {
        touches.add(ended);
        last = words(ended);
    }

    void call(Ended ended) {
        calls.add(ended);
        last = words(ended);
    }

    /** One of the first calls of a server that has just started. */
    void firstCall(Ended ended) {
        firstCalls.add(ended);
        last = words(ended);
    }

    /** The test was over before. */
    void missed() {
        missed++;
        last = "came too late";
    }

    /** How far a page's clock is from the machine's. */
    void skew(double millis) {
        greatestSkew = Math.max(greatestSkew, millis);
    }

    /** The last one in a few words. */
    String last() {
        return last;
    }

    private static String words(Ended ended) {
        return "kiosk " + millis(ended.kioskGone()) + ", console " + millis(ended.consoleGone()) + ", connection "
                + millis(ended.consoleClosed()) + ", verdict " + millis(ended.verdict())
                + ended.offered().map(offered -> ", offer " + millis(offered)).orElse("");
    }

    void write(Report report) {
        if (!touches.isEmpty()) {
            report.say(
                    "Tests that are broken off while they measure, between the same two pages, at a moment of chance."
                            + " From a press on the kiosk's screen, by the event's own time; what is seen counts from the painted"
                            + " frame, the verdict from its commit in PostgreSQL (the pages' clocks at most "
                            + millis(greatestSkew) + " off the machine's"
                            + (missed == 0 ? "" : "; " + missed + " came when the test was over and are left out")
                            + ").");
            report.show(table("after the touch", touches));
            judge(report, "a citizen's touch ends a test, everywhere", touches);
        }
        if (!calls.isEmpty()) {
            report.say(
                    "From a call that another kiosk of the city, SIMULATED (a real socket, no browser), places and that"
                            + " rings at the console that takes part. The server's first calls after its start took at most "
                            + millis(firstCalls.stream()
                                    .mapToDouble(Ended::all)
                                    .max()
                                    .orElse(0)) + " and are left out.");
            Table table = table("after the call", calls);
            row(table, "the offer is shown", calls, ended -> ended.offered().orElseThrow());
            report.show(table);
            judge(report, "a real call ends a test, everywhere, and is shown", calls);
        }
    }

    private static Table table(String head, List<Ended> all) {
        Table table = new Table(head, "n", "p50", "p90", "longest");
        row(table, "the kiosk's screen is free", all, Ended::kioskGone);
        row(table, "the console's sign is gone", all, Ended::consoleGone);
        row(table, "the console's connection is closed", all, Ended::consoleClosed);
        row(table, "the verdict is kept", all, Ended::verdict);
        return table;
    }

    private static void row(Table table, String what, List<Ended> all, ToDoubleFunction<Ended> value) {
        Distribution times = of(all, value);
        table.row(what, times.count(), millis(times.median()), millis(times.p90()), millis(times.longest()));
    }

    private static void judge(Report report, String what, List<Ended> all) {
        Distribution times = of(all, Ended::all);
        report.judge(
                times.longest() <= LONGEST_MILLIS,
                "%s ≤ %.0f ms".formatted(what, LONGEST_MILLIS),
                "p50 " + millis(times.median()) + ", p90 " + millis(times.p90()) + ", longest "
                        + millis(times.longest()));
        report.say("");
    }

    private static Distribution of(List<Ended> all, ToDoubleFunction<Ended> value) {
        return Distribution.of(all.stream().mapToDouble(value).boxed().toList());
    }
}
