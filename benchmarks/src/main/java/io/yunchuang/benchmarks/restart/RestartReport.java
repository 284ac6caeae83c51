package io.yunchuang.benchmarks.restart;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gathers what {@link Restart} finds and puts it into words; all in milliseconds. */
final class RestartReport {
    private static final double BACK_WITHIN = 1_000;

    private final List<Double> starts = new ArrayList<>();
    private final List<Double> kiosk = new ArrayList<>();
    private final List<Double> clerk = new ArrayList<>();
    private final List<Double> still = new ArrayList<>();
    private final String browser;

    /** @param browser Chromium's version */
    RestartReport(String browser) {
        this.browser = browser;
    }

    /** How long the start took, and how long after it the pages showed the call's view again. */
    void restarted(Duration start, double kioskBack, double clerkBack) {
        starts.add((double) start.toMillis());
        kiosk.add(kioskBack);
        clerk.add(clerkBack);
    }

    /** How long the picture of either side stood still at most, from before the kill until the view was back. */
    void stood(double longestGap) {
        still.add(longestGap);
    }

    /** The last kill in a few words. */
    String last() {
        return "ready after %s, kiosk back %s later, clerk %s; longest time between two frames %s"
                .formatted(
                        millis(starts.getLast()),
                        millis(kiosk.getLast()),
                        millis(clerk.getLast()),
                        millis(still.getLast()));
    }

    Report write() {
        Report report = new Report("restart")
                .say(
                        "One talk between a kiosk's page and a clerk's in real browsers; kill -9 of the server under it, again and"
                                + " again, and a start at once. The call is in hand again when a page shows the server's view of it;"
                                + " afterwards the clerk ends the talk and both pages follow. The server counts as up when it says that it is"
                                + " ready; the pages may be faster. The cameras give 5 frames a second, because on one machine two"
                                + " pages with full pictures take the processors from the server that starts. Chromium "
                                + browser + ", headless.");
        Table table = new Table("", "n", "p50", "p90", "longest");
        row(table, "start of the server until it is ready", starts);
        row(table, "from then until the kiosk has the call in hand", kiosk);
        row(table, "from then until the clerk has the call in hand", clerk);
        row(table, "longest time between two frames around each kill", still);
        report.show(table);
        List<Double> both = new ArrayList<>(kiosk);
        both.addAll(clerk);
        double longest = Distribution.of(both).longest();
        report.judge(
                longest <= BACK_WITHIN, "control of the call back within 1 s of the server being up", millis(longest));
        return report.say("");
    }

    private static void row(Table table, String what, List<Double> times) {
        Distribution of = Distribution.of(times);
        table.row(what, of.count(), millis(of.median()), millis(of.p90()), millis(of.longest()));
    }
}
