package io.yunchuang.benchmarks.queue;

import static io.yunchuang.benchmarks.report.Table.millis;
import static io.yunchuang.benchmarks.report.Table.perSecond;
import static io.yunchuang.benchmarks.report.Table.times;

import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.CpuTime;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what {@link QueueSpeed} finds and puts it into words. */
final class QueueReport {
    private static final double MOST = 1.2;

    private final Options options;
    private final Table claims = new Table("one-row `FOR UPDATE SKIP LOCKED` claims", "rate", "p50", "p99");
    private final Table going = new Table(
            "calls at once, each through its whole life",
            "rate",
            "p50",
            "p90",
            "p99",
            "CPU of the server",
            "of PostgreSQL");
    private final Table blocks = new Table("waiting", "round", "calls", "p50", "p90", "p99");
    private final Map<Integer, List<Load.Result>> byWaiting = new TreeMap<>();
    private double sustained;

    QueueReport(Options options) {
        this.options = options;
    }

    void claimed(ClaimFloor.Claims measured) {
        claims.row(
                measured.clients() == 1 ? "1 client" : measured.clients() + " clients",
                perSecond(measured.perSecond()),
                millis(measured.times().median()),
                millis(measured.times().p99()));
    }

    /** @param cpu per call */
    void keptGoing(int inFlight, Load.Result result, CpuTime cpu) {
        sustained = Math.max(sustained, result.perSecond());
        Distribution times = result.times();
        going.row(
                inFlight,
                perSecond(result.perSecond()),
                millis(times.median()),
                millis(times.p90()),
                millis(times.p99()),
                millis(cpu.server().toNanos() / 1e6),
                millis(cpu.database().toNanos() / 1e6));
    }

    /** The best rate of all numbers of calls at once. */
    double sustained() {
        return sustained;
    }

    void withWaiting(int waiting, Load.Result result) {
        List<Load.Result> sofar = byWaiting.computeIfAbsent(waiting, key -> new ArrayList<>());
        sofar.add(result);
        Distribution times = result.times();
        blocks.row(
                String.format("%,d", waiting),
                sofar.size(),
                result.calls(),
                millis(times.median()),
                millis(times.p90()),
                millis(times.p99()));
    }

    Report write(double rate, Item served, Item stuck) {
        Report report = new Report("queue")
                .say(
                        ("Placed → offer at the clerk's own socket. Nine queues (permit cities, item %d), %d clerks and %d kiosks,"
                                        + " all with real sockets of their own from one Java process on the same machine; clerks have"
                                        + " every skill but one. Each call goes through its whole life: placed, offered, answered, media"
                                        + " up on both sides, hung up, recorded, left. Clerks and kiosks were put into the database by"
                                        + " SQL, signed in and enrolled; the rest went over the interface.")
                                .formatted(served.number(), options.number("clerks"), options.number("kiosks")))
                .show(going)
                .show(claims)
                .say(
                        ("Calls arriving by chance at %s (%d %% of the best rate above) while others wait: rows in `call` and"
                                        + " `queue_entry` of a category (item %d) that only a paused clerk handles. Rounds alternate.")
                                .formatted(perSecond(rate), options.number("load-percent"), stuck.number()))
                .show(blocks);
        judge(report);
        return report;
    }

    private void judge(Report report) {
        if (byWaiting.isEmpty()) {
            return;
        }
        int few = byWaiting.keySet().stream().min(Integer::compare).orElseThrow();
        int many = byWaiting.keySet().stream().max(Integer::compare).orElseThrow();
        double ratio = all(many).p99() / all(few).p99();
        report.judge(
                ratio <= MOST,
                "p99 with %,d waiting ≤ %s × p99 with %d".formatted(many, MOST, few),
                "%s and %s over all rounds, %s ×"
                        .formatted(millis(all(many).p99()), millis(all(few).p99()), times(ratio)));
        report.say("");
    }

    private Distribution all(int waiting) {
        return Distribution.of(byWaiting.get(waiting).stream()
                .flatMap(result -> result.each().stream())
                .toList());
    }
}
