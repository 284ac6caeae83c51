package io.yunchuang.benchmarks.crash;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.history.History;
import io.yunchuang.benchmarks.history.HistoryChecker;
import io.yunchuang.benchmarks.history.State;
import io.yunchuang.benchmarks.history.Violation;
import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what {@link QueueCrash} finds and puts it into words. */
final class CrashReport {
    private static final int SHOWN = 20;

    private final List<Double> restarts = new ArrayList<>();
    private final List<Double> returns = new ArrayList<>();

    /** The server was killed, was ready again after that time, and its pages were back after that much more. */
    void crashed(Duration restart, Duration back) {
        restarts.add(restart.toNanos() / 1e6);
        returns.add(back.toNanos() / 1e6);
    }

    Report write(History history, boolean drained, Map<ErrorCode, Integer> refusals) {
        List<Violation> violations = HistoryChecker.check(history);
        Report report = new Report("queue-crash")
                .say(
                        "kill -9 of the server at random moments while calls go through it; PostgreSQL and Redis live on. Pages are"
                                + " real sockets that come back by themselves; some clerks decline, let it ring or lose their browser in a"
                                + " talk, some citizens give up, go to the counter, or go first by the attendant's word. The history checker compares what PostgreSQL has kept"
                                + " (every step with the time of its commit) with what the pages have shown.")
                .show(counts(history));
        if (!restarts.isEmpty()) {
            report.show(times());
        }
        judge(report, history, violations, drained);
        violations.stream().limit(SHOWN).forEach(violation -> report.say("    " + violation));
        return report.say("").say("Refused commands: " + refusals);
    }

    private Table counts(History history) {
        Map<String, Long> counts = new TreeMap<>();
        history.steps().forEach(step -> counts.merge(step.command(), 1L, Long::sum));
        Table table = new Table("in the history", "count")
                .row("calls that a kiosk has shown", history.shown().size())
                .row("calls in the database", history.calls().size())
                .row("steps", history.steps().size())
                .row(
                        "offers and talks seen on clerks' consoles",
                        history.sightings().size())
                .row("kill -9", restarts.size());
        counts.forEach((command, count) -> table.row("step " + command, count));
        return table;
    }

    private Table times() {
        Table table = new Table("", "p50", "longest");
        Distribution ready = Distribution.of(restarts);
        Distribution back = Distribution.of(returns);
        return table.row("start of the server until it is ready", millis(ready.median()), millis(ready.longest()))
                .row("from then until the pages show their view again", millis(back.median()), millis(back.longest()));
    }

    private static void judge(Report report, History history, List<Violation> violations, boolean drained) {
        long over = history.calls().values().stream()
                .filter(call -> call.state() == State.ENDED || call.state() == State.OFFLINE)
                .count();
        count(
                report,
                violations,
                Violation.Lost.class,
                "no call lost",
                over + " of " + history.calls().size() + " are over");
        count(report, violations, Violation.Inconsistent.class, "steps, calls, line and tickets agree", "");
        count(report, violations, Violation.TwoAtOnce.class, "no clerk with two calls at once", "");
        count(report, violations, Violation.ShownToStranger.class, "no console showed what was not its clerk's", "");
        count(report, violations, Violation.Overtaken.class, "first come, first served in each queue", "");
        report.judge(drained, "in the end nobody waits", drained ? "all kiosks are idle" : "some calls do not end");
        report.say("");
    }

    private static void count(
            Report report, List<Violation> violations, Class<? extends Violation> type, String aim, String also) {
        long found = violations.stream().filter(type::isInstance).count();
        report.judge(found == 0, aim, found + " violations" + (also.isEmpty() ? "" : ", " + also));
    }
}
