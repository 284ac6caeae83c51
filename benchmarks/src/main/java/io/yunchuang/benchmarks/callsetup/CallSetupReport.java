package io.yunchuang.benchmarks.callsetup;

import static io.yunchuang.benchmarks.report.Table.millis;
import static io.yunchuang.benchmarks.report.Table.times;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Gathers what {@link CallSetup} finds and puts it into words. */
final class CallSetupReport {
    private static final double MOST_OF_FLOOR = 1.3;
    private static final double MOST_OF_NOTHING = 0.65;

    private final Directions real = new Directions();
    private final Directions fromNothing = new Directions();
    private final Directions replaced = new Directions();
    private final List<Steps> steps = new ArrayList<>();
    private final String browser;
    private double greatestSkew;

    /** @param browser Chromium's version */
    CallSetupReport(String browser) {
        this.browser = browser;
    }

    /** The times until the answering side is seen, and until the answering side sees. */
    private static final class Directions {
        private final List<Double> isSeen = new ArrayList<>();
        private final List<Double> sees = new ArrayList<>();

        void add(double answererIsSeen, double answererSees) {
            isSeen.add(answererIsSeen);
            sees.add(answererSees);
        }

        List<Double> both() {
            List<Double> both = new ArrayList<>(isSeen);
            both.addAll(sees);
            return both;
        }
    }

    void real(double citizenSees, double clerkSees) {
        real.add(citizenSees, clerkSees);
    }

    void steps(Steps taken) {
        steps.add(taken);
    }

    /** The bare caller stands for the clerk, who begins by answering. */
    void fromNothing(BarePair.Frames frames) {
        fromNothing.add(frames.called(), frames.caller());
    }

    void replaceTrack(BarePair.Frames frames) {
        replaced.add(frames.called(), frames.caller());
    }

    /** How far the pages' clocks are from the machine's. */
    void skew(double kiosk, double clerk) {
        greatestSkew = Math.max(greatestSkew, Math.abs(kiosk - clerk));
    }

    /** The last round in a few words. */
    String last() {
        return "citizen sees after %s, clerk after %s; from nothing %s, replaceTrack %s"
                .formatted(
                        millis(real.isSeen.getLast()),
                        millis(real.sees.getLast()),
                        millis(fromNothing.isSeen.getLast()),
                        millis(replaced.isSeen.getLast()));
    }

    Report write(Map<String, Integer> kioskSocket, Map<String, Integer> clerkSocket) {
        Report report = new Report("call-setup")
                .say(
                        "From the click on \"answer\" to the first frame shown in the other page, through the real screens and the"
                                + " built server as `./yunchuang up` starts it, one browser process per person. The bare pages have capture and codec limits of the"
                                + " real ones and talk through a local relay; their camera and microphone are open beforehand. They begin as"
                                + " browsers do, the real ones with half the picture's width and height, for a second. Every round"
                                + " measures all three, one after the other. Chromium " + browser + ", headless.");
        Table table = new Table("", "n", "p50", "p90", "p99");
        rows(table, "answer → ", real, "citizen sees the clerk", "clerk sees the citizen");
        rows(table, "(a) bare call from nothing: ", fromNothing, "called sees", "caller sees");
        rows(table, "(b) `replaceTrack` on a connected pair: ", replaced, "one sees", "other sees");
        report.show(table);
        judge(report);
        report.say("");
        report.say("Where the time goes, since the answer:");
        report.show(wayToThePicture());
        report.say(
                "Messages on the sockets from the answer until the call is hung up, over all calls (clock difference of the"
                        + " pages at most " + millis(greatestSkew) + "):");
        report.show(sockets(kioskSocket, clerkSocket));
        boolean silent = noSignals(kioskSocket) && noSignals(clerkSocket);
        report.judge(silent, "no SDP and no ICE after the answer", silent ? "none" : "see the table");
        report.say("");
        return report;
    }

    private Table wayToThePicture() {
        Table table = new Table("p50", "clerk's picture", "citizen's picture");
        step(table, "the sender has put the tracks in", Steps::clerkSends, Steps::kioskSends);
        step(table, "the server has shown the receiver the answer", Steps::kioskHears, Steps::clerkHears);
        step(table, "the first frame has arrived", Steps::kioskReceives, Steps::clerkReceives);
        return table;
    }

    private void step(Table table, String what, ToDoubleFunction<Steps> clerks, ToDoubleFunction<Steps> citizens) {
        table.row(what, millis(median(clerks)), millis(median(citizens)));
    }

    private double median(ToDoubleFunction<Steps> step) {
        return Distribution.of(steps.stream().mapToDouble(step).boxed().toList())
                .median();
    }

    private void judge(Report report) {
        double median = Distribution.of(real.both()).median();
        double ofFloor = median / Distribution.of(replaced.both()).median();
        double ofNothing = median / Distribution.of(fromNothing.both()).median();
        report.judge(ofFloor <= MOST_OF_FLOOR, "median ≤ " + MOST_OF_FLOOR + " × (b)", times(ofFloor) + " ×");
        report.judge(ofNothing <= MOST_OF_NOTHING, "median ≤ " + MOST_OF_NOTHING + " × (a)", times(ofNothing) + " ×");
    }

    private static void rows(Table table, String what, Directions measured, String isSeen, String sees) {
        row(table, what + isSeen, measured.isSeen);
        row(table, what + sees, measured.sees);
    }

    private static void row(Table table, String what, List<Double> millis) {
        Distribution times = Distribution.of(millis);
        table.row(what, times.count(), millis(times.median()), millis(times.p90()), millis(times.p99()));
    }

    private static Table sockets(Map<String, Integer> kiosk, Map<String, Integer> clerk) {
        Table table = new Table("message", "kiosk", "clerk");
        Set<String> types = new TreeSet<>(kiosk.keySet());
        types.addAll(clerk.keySet());
        types.forEach(type -> table.row(type, kiosk.getOrDefault(type, 0), clerk.getOrDefault(type, 0)));
        return table;
    }

    private static boolean noSignals(Map<String, Integer> counts) {
        return counts.keySet().stream().noneMatch(type -> type.contains("Signal"));
    }
}
