package io.yunchuang.benchmarks.dialtest;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Gathers what {@link DialTestSpeed} finds and puts it into words. */
final class DialTestReport {
    private static final double LONGEST_MILLIS = 3_000;
    private static final int LEAST_FRAMES = 30;
    private static final double MOST_CPU = 0.05;
    private static final int PERIODS = 2;

    private final List<TestRecords.Over> full = new ArrayList<>();
    private final List<Runnable> parts = new ArrayList<>();
    private final InterruptReport interrupts = new InterruptReport();
    private final Report report = new Report("dialtest");
    private String browser = "";
    private Optional<TestRecords.Over> first = Optional.empty();

    void browser(String version) {
        browser = version;
    }

    void first(TestRecords.Over over) {
        first = Optional.of(over);
    }

    /** A test in real browsers. */
    void full(TestRecords.Over over) {
        full.add(over);
    }

    /** Of tests in real browsers that somebody breaks off. */
    InterruptReport interrupts() {
        return interrupts;
    }

    /** Very many tests between simulated pages. */
    void runs(int asked, Duration took, Map<String, Integer> outcomes, int alarms) {
        parts.add(() -> {
            report.say(
                    "%d tests between SIMULATED pages over real sockets (no browser; what they tell of sound and picture is"
                                    .formatted(asked)
                            + " made up and good) in " + took.toSeconds() + " s; what came of them: " + outcomes + ".");
            int passed = outcomes.getOrDefault("PASSED", 0);
            report.judge(
                    alarms == 0 && passed == asked,
                    "%,d tests without a false alarm".formatted(asked),
                    passed + " passed, " + alarms + " alarms");
            report.say("");
        });
    }

    /** What the server took while no test went on. */
    void idle(int windows, int seconds, double share) {
        parts.add(() -> {
            report.say("Between tests, for " + seconds + " s: " + windows
                    + " windows and as many kiosks, SIMULATED, with their"
                    + " sockets and beats, and nine plans of which none is due.");
            report.judge(
                    share <= MOST_CPU,
                    "CPU of the server ≤ %.0f %% of a core".formatted(100 * MOST_CPU),
                    String.format(Locale.ROOT, "%.1f %%", 100 * share));
            report.say("");
        });
    }

    /** A console that crashed and held its socket. */
    void death(int periodMinutes, Duration found, Duration alarm) {
        parts.add(() -> {
            report.say("A console crashes and holds its socket, in the middle of a plan's period of " + periodMinutes
                    + " minutes"
                    + (periodMinutes < SimulatedWindows.LEAST_MINUTES ? " (shorter than managers may choose)" : "")
                    + "; the alarm is raised by the second failure.");
            Duration most = Duration.ofMinutes((long) PERIODS * periodMinutes);
            report.judge(
                    found.compareTo(most) <= 0,
                    "a dead window is found within two periods (" + most.toSeconds() + " s)",
                    found.toSeconds() + " s until a test has failed, " + alarm.toSeconds() + " s until the alarm");
            report.say("");
        });
    }

    Report write() {
        if (!full.isEmpty()) {
            writeFull();
        }
        interrupts.write(report);
        parts.forEach(Runnable::run);
        return report;
    }

    private void writeFull() {
        report.say("One whole dial-test without the line, between a kiosk's and a clerk's page in Chromium " + browser
                + ", headless, through the built server: from the kiosk's turn to the verdict. The first one after opening the"
                + " pages took " + first.map(over -> millis(over.tookMillis())).orElse("–")
                + " and is left out. Without an agent there are no modules, no gate and no document camera to test.");
        Table table = new Table("", "n", "p50", "p90", "longest");
        row(table, "asked → its turn", TestRecords.Over::waitedMillis);
        row(table, "the kiosk's page answers", over -> over.took("SOCKET"));
        row(table, "of it a ticket made and undone", over -> over.took("TICKET"));
        row(table, "the console answers", over -> over.took("ANSWER"));
        row(table, "the pages connect", over -> over.took("ICE"));
        row(table, "measured and told", DialTestReport::rest);
        row(table, "whole test", TestRecords.Over::tookMillis);
        report.show(table);
        report.show(figures());
        Distribution took = of(TestRecords.Over::tookMillis);
        report.judge(took.median() <= LONGEST_MILLIS, "a whole test ≤ 3 s (median)", millis(took.median()));
        double fewest = full.stream()
                .mapToDouble(over -> Math.min(over.figure("VIDEO_TO_WINDOW"), over.figure("VIDEO_TO_KIOSK")))
                .min()
                .orElseThrow();
        report.judge(
                fewest >= LEAST_FRAMES,
                LEAST_FRAMES + " pattern frames each way in every test",
                "%.0f at the fewest".formatted(fewest));
        long passed =
                full.stream().filter(over -> over.outcome().equals("PASSED")).count();
        report.judge(passed == full.size(), "all of them pass", passed + " of " + full.size());
        report.say("");
    }

    private Table figures() {
        Table table = new Table("what was measured", "n", "p50", "p10");
        figure(table, "pattern frames to the window", "VIDEO_TO_WINDOW");
        figure(table, "pattern frames to the kiosk", "VIDEO_TO_KIOSK");
        figure(table, "frames of the drawn page to the window", "SCREEN");
        figure(table, "control's round trip in ms (page only)", "CONTROL_ECHO");
        figure(table, "ICE round trip in ms", "ICE");
        return table;
    }

    private void figure(Table table, String what, String step) {
        Distribution values = of(over -> over.figure(step));
        table.row(
                what,
                values.count(),
                String.format(Locale.ROOT, "%.1f", values.median()),
                String.format(Locale.ROOT, "%.1f", values.percentile(10)));
    }

    private static double rest(TestRecords.Over over) {
        return over.tookMillis() - over.took("SOCKET") - over.took("ANSWER") - over.took("ICE");
    }

    private void row(Table table, String what, ToDoubleFunction<TestRecords.Over> took) {
        Distribution times = of(took);
        table.row(what, times.count(), millis(times.median()), millis(times.p90()), millis(times.longest()));
    }

    private Distribution of(ToDoubleFunction<TestRecords.Over> value) {
        return Distribution.of(full.stream().mapToDouble(value).boxed().toList());
    }
}
