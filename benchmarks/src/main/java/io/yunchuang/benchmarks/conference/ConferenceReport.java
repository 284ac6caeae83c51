package io.yunchuang.benchmarks.conference;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers what {@link Conference} finds and puts it into words. */
final class ConferenceReport {
    private static final double MOST_MILLIS = 250;
    private static final double MOST_SWITCH_MILLIS = 300;
    private static final double MOST_FAILOVER_MILLIS = 2_000;
    private static final String ASIDE = "expert answers → clerk and expert see each other";
    private static final String ALL = "clerk brings the expert in → all three see both others";
    private static final String JANUS = "third person joins Janus' room → all three see both others";

    private static final String CARRIED = "clerk brings the expert in → the bridge alone carries faces and voices";
    private static final String SWITCH = "longest standstill of a picture while the talk moves to the bridge";
    private static final String FAILOVER = "longest standstill of a picture when the bridge is killed";

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Map<Integer, ConferenceWatch.Rate>> rates = new LinkedHashMap<>();
    private final String browser;

    /** @param browser Chromium's version */
    ConferenceReport(String browser) {
        this.browser = browser;
    }

    void aside(double millis) {
        note(ASIDE, millis);
    }

    void all(double millis) {
        note(ALL, millis);
    }

    void janus(double millis) {
        note(JANUS, millis);
    }

    void carried(double millis) {
        note(CARRIED, millis);
    }

    void switchGap(double millis) {
        note(SWITCH, millis);
    }

    void failoverGap(double millis) {
        note(FAILOVER, millis);
    }

    /** What a page's links carry while so many people talk. */
    void rate(String page, int people, ConferenceWatch.Rate rate) {
        rates.computeIfAbsent(page, ignored -> new LinkedHashMap<>()).put(people, rate);
    }

    private void note(String what, double millis) {
        times.computeIfAbsent(what, ignored -> new ArrayList<>()).add(millis);
    }

    /** The last round in a few words. */
    String last() {
        String bridge = times.containsKey(SWITCH)
                ? "; bridge after %s, standing still for %s, %s when it was killed"
                        .formatted(last(CARRIED), last(SWITCH), last(FAILOVER))
                : "";
        return "aside after %s, all three after %s; Janus %s%s"
                .formatted(last(ASIDE), last(ALL), times.containsKey(JANUS) ? last(JANUS) : "not installed", bridge);
    }

    private String last(String what) {
        return millis(times.get(what).getLast());
    }

    Report write() {
        Report report = new Report("conference")
                .say(
                        "From the click to the first frame shown in the last of the pages concerned, through the real screens and the"
                                + " built server, by mesh, one browser process per person: an expert answers a clerk's question in a talk,"
                                + " and is brought in. Beside it bare pages in a video room of Debian's Janus, whose third person joins from"
                                + " nothing with camera and microphone already open. With a jitsi-videobridge the talk then moves there,"
                                + " and the bridge is killed. Every round measures all, one after the other. Chromium "
                                + browser + ", headless.");
        Table table = new Table("", "n", "p50", "p90", "p99");
        times.forEach((what, measured) -> {
            Distribution spread = Distribution.of(measured);
            table.row(what, spread.count(), millis(spread.median()), millis(spread.p90()), millis(spread.p99()));
        });
        report.show(table);
        judge(report, ASIDE, MOST_MILLIS);
        judge(report, ALL, MOST_MILLIS);
        if (times.containsKey(SWITCH)) {
            judge(report, SWITCH, MOST_SWITCH_MILLIS);
            judge(report, FAILOVER, MOST_FAILOVER_MILLIS);
        }
        report.say("");
        report.say("What the links of a page carry, in Mbit/s:");
        report.show(carried());
        return report;
    }

    private void judge(Report report, String what, double most) {
        double median = Distribution.of(times.get(what)).median();
        report.judge(median <= most, what + ": p50 ≤ " + millis(most), millis(median));
    }

    private Table carried() {
        Table table = new Table("page", "people", "sent", "received");
        rates.forEach((page, each) -> each.forEach(
                (people, rate) -> table.row(page, people, megabits(rate.sent()), megabits(rate.received()))));
        return table;
    }

    private static String megabits(double bits) {
        return String.format(Locale.ROOT, "%.2f", bits / 1_000_000);
    }
}
