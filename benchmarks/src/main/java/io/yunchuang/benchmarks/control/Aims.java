package io.yunchuang.benchmarks.control;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was aimed at, held against what was found. */
record Aims(
        Map<Side, Findings> findings,
        Map<Side, Findings> afar,
        Map<Side, Usage> resting,
        Usage talkAlone,
        List<Double> stops) {
    private static final double SEEN_MEDIAN = 42;
    private static final double SEEN_P99 = 65;
    private static final double HEARD_P99 = 10;
    private static final double STOPPED_WITHIN = 50;
    private static final double REST_SHARE = 0.05;
    private static final String PEER_TO_BEAT = "x11vnc";

    /** A share of one core in percent. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    void judge(Report report) {
        findings.forEach((side, found) -> {
            if (side instanceof Ours) {
                judge(report, Distribution.of(found.seen()), Distribution.of(found.heard()));
            }
        });
        judgeAfar(report);
        judgeStops(report);
        resting.forEach((side, usage) -> {
            if (side instanceof Ours) {
                judgeRest(report, "kiosk", usage, List.of(Part.SCREEN, Part.SERVING));
                judgeRest(report, "viewer", usage, List.of(Part.VIEWER));
            }
        });
    }

    private void judge(Report report, Distribution seen, Distribution heard) {
        atMost(report, SEEN_MEDIAN, seen.median(), "a click is seen, p50");
        atMost(report, SEEN_P99, seen.p99(), "a click is seen, p99");
        findings.forEach((side, found) -> {
            if (side.name().startsWith(PEER_TO_BEAT)) {
                Distribution peer = Distribution.of(found.seen());
                better(report, "p50", side.name(), seen.median(), peer.median());
                better(report, "p99", side.name(), seen.p99(), peer.p99());
            }
        });
        atMost(report, HEARD_P99, heard.p99(), "a click is heard by the page, p99");
    }

    private void judgeAfar(Report report) {
        for (Side ours : afar.keySet()) {
            for (Side peer : afar.keySet()) {
                if (ours instanceof Ours && !(peer instanceof Ours)) {
                    double mine = Distribution.of(afar.get(ours).seen()).p99();
                    double others = Distribution.of(afar.get(peer).seen()).p99();
                    better(report, "p99 far away", peer.name(), mine, others);
                }
            }
        }
    }

    private void judgeStops(Report report) {
        if (!stops.isEmpty()) {
            double longest = Distribution.of(stops).longest();
            atMost(
                    report,
                    STOPPED_WITHIN,
                    longest,
                    "last move of a stream of 60 a second that the page sees after the citizen's press on stop, longest of "
                            + stops.size());
        }
    }

    private void judgeRest(Report report, String where, Usage usage, List<Part> parts) {
        double added = usage.share(parts) - talkAlone.share(parts);
        report.judge(
                added <= REST_SHARE,
                "a screen on which nothing happens adds ≤ 5 % of a core at the " + where,
                percent(added) + " (" + percent(usage.share(parts)) + " with the talk)");
    }

    private static void atMost(Report report, double aim, double measured, String what) {
        report.judge(measured <= aim, what + " ≤ " + Math.round(aim) + " ms", millis(measured));
    }

    private static void better(Report report, String which, String than, double ours, double peer) {
        report.judge(ours < peer, "better " + which + " than " + than, millis(ours) + " and " + millis(peer));
    }
}
