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
    private static final double MOST_MILLIS_BESIDE_BRIDGE = 350;
    private static final double MOST_SWITCH_MILLIS = 300;
    private static final double MOST_FAILOVER_MILLIS = 2_000;

    private static final String ASIDE = "expert answers → clerk and expert see each other";
    private static final String ALL = "clerk brings the expert in → all three see both others, no bridge";
    private static final String ALL_BESIDE_BRIDGE = "the same with a bridge that takes over";
    private static final String JANUS = "third person joins Janus' room → all three see both others";
    private static final String CARRIED = "clerk brings the expert in → the bridge alone carries faces and voices";
    private static final String SWITCH = "longest standstill of a picture while the talk moves to the bridge";
    private static final String KILLED = "longest standstill of a picture when the bridge is killed";
    private static final String HUNG = "longest standstill of a picture when the bridge hangs";

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Table costs = new Table("page", "people", "way", "sent", "received", "core");
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

    void allBesideBridge(double millis) {
        note(ALL_BESIDE_BRIDGE, millis);
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

    void killGap(double millis) {
        note(KILLED, millis);
    }

    void hangGap(double millis) {
        note(HUNG, millis);
    }

    /** What each page is cost while so many people talk directly. */
    void direct(int people, Map<String, PageCost> each) {
        cost(people, "direct", each);
    }

    /** The same while a bridge carries three of them. */
    void bridged(int people, Map<String, PageCost> each) {
        cost(people, "bridge", each);
    }

    private void cost(int people, String way, Map<String, PageCost> each) {
        each.forEach((page, cost) -> costs.row(
                page, people, way, megabits(cost.sent()), megabits(cost.received()), Table.times(cost.cores())));
    }

    private void note(String what, double millis) {
        times.computeIfAbsent(what, ignored -> new ArrayList<>()).add(millis);
    }

    /** Whether the bridge has been hung as often as it has been killed. */
    boolean isKillNext() {
        return count(KILLED) == count(HUNG);
    }

    private int count(String what) {
        return times.getOrDefault(what, List.of()).size();
    }

    /** The last round in a few words. */
    String last() {
        String bridge = times.containsKey(SWITCH)
                ? "; with a bridge %s, carried after %s, standing still for %s"
                        .formatted(last(ALL_BESIDE_BRIDGE), last(CARRIED), last(SWITCH))
                : "";
        return "aside after %s, all three after %s; Janus %s%s"
                .formatted(last(ASIDE), last(ALL), times.containsKey(JANUS) ? last(JANUS) : "not installed", bridge);
    }

    /** The last loss of the bridge in a few words. */
    String lastLoss() {
        return isKillNext() ? "hung, standing still for " + last(HUNG) : "killed, standing still for " + last(KILLED);
    }

    private String last(String what) {
        return millis(times.get(what).getLast());
    }

    Report write() {
        Report report = new Report("conference")
                .say(
                        "From the click to the first frame shown in the last of the pages concerned, through the real screens and the"
                                + " built server, one browser process per person: an expert answers a clerk's question in a talk, and is"
                                + " brought in. Beside it bare pages in a video room of Debian's Janus, whose third person joins from nothing"
                                + " with camera and microphone already open. Without a bridge that is all. With a jitsi-videobridge"
                                + " it drains meanwhile, and takes a second talk of each round: there, too, all see each other over the"
                                + " direct links first, and the talk then moves. Every round measures all, one after the other. In talks"
                                + " of their own afterwards the bridge is killed, or hung with SIGSTOP, in turn. Chromium "
                                + browser + ", headless.");
        Table table = new Table("", "n", "p50", "p90", "p99");
        times.forEach((what, measured) -> {
            Distribution spread = Distribution.of(measured);
            table.row(what, spread.count(), millis(spread.median()), millis(spread.p90()), millis(spread.p99()));
        });
        report.show(table);
        judge(report, ASIDE, MOST_MILLIS);
        judge(report, ALL, MOST_MILLIS);
        judge(report, ALL_BESIDE_BRIDGE, MOST_MILLIS_BESIDE_BRIDGE);
        judge(report, SWITCH, MOST_SWITCH_MILLIS);
        judge(report, KILLED, MOST_FAILOVER_MILLIS);
        judge(report, HUNG, MOST_FAILOVER_MILLIS);
        return report.say("")
                .say(
                        "What the links of a page carry, in Mbit/s, and how much of one core its browser takes, over 5 s each,"
                                + " with all pages on one machine. Two always talk directly. The fourth is a manager who has barged in;"
                                + " his own links are direct even where a bridge carries the other three.")
                .show(costs);
    }

    /** Only what was measured. */
    private void judge(Report report, String what, double most) {
        if (times.containsKey(what)) {
            double median = Distribution.of(times.get(what)).median();
            report.judge(median <= most, what + ": p50 ≤ " + millis(most), millis(median));
        }
    }

    private static String megabits(double bits) {
        return String.format(Locale.ROOT, "%.2f", bits / 1_000_000);
    }
}
