package io.yunchuang.benchmarks.control;

import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.line.Line;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * How soon a click from afar is seen, what that costs, and how soon a citizen's stop works: the platform with real pages and
 * agent on a screen of its own, beside VNC servers seen in noVNC.
 */
public final class ControlSpeed implements Measurement {
    /** What the second half is measured over. */
    static final Line FAR = new Line(Duration.ofMillis(50), 0.02);

    @Override
    public String name() {
        return "control";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of(
                "clicks",
                "500",
                "rounds",
                "5",
                "talk-clicks",
                "100",
                "idle-seconds",
                "30",
                "stops",
                "20",
                "far-clicks",
                "300",
                "java",
                ""));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Progress progress = new Progress();
        Programs programs = Programs.find(System.getenv("PATH"), NoVnc.PAGES);
        if (!programs.missing().isEmpty()) {
            progress.say(ControlReport.missing(programs));
        }
        progress.say("Starting PostgreSQL, Redis and the server");
        FarLines far = new FarLines(FAR);
        Lab.Wish wish = new Lab.Wish(far.serverSettings(), options.words("java"), false);
        try (far;
                Lab lab = Lab.open(directory, wish);
                Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)
                        .withCalmCameras()) {
            progress.say("Switching a kiosk on and opening the viewers");
            try (Comparison comparison = Comparison.open(lab, browsers, programs, directory)) {
                Run run = new Run(comparison, options, progress, new ControlReport(comparison.browser(), programs));
                return run.all(far);
            }
        }
    }

    /** The measurements of one run, one after the other. */
    private static final class Run {
        private final RandomGenerator random = new Random(3);
        private final Comparison comparison;
        private final Options options;
        private final Progress progress;
        private final ControlReport report;

        Run(Comparison comparison, Options options, Progress progress, ControlReport report) {
            this.comparison = comparison;
            this.options = options;
            this.progress = progress;
            this.report = report;
        }

        Report all(FarLines lines) throws InterruptedException, IOException {
            rounds("Round", comparison.sides(), options.number("clicks"), report::of);
            rounds("In a talk, round", comparison.inTalk(), options.number("talk-clicks"), report::inTalk);
            rest();
            stop();
            rounds("Far away, round", comparison.afar(lines), options.number("far-clicks"), report::afar);
            report.lapsed(comparison.ours().lapses());
            return report.write();
        }

        /** Every round begins with another side. */
        private void rounds(String what, List<Side> of, int clicks, Function<Side, Findings> findings)
                throws InterruptedException {
            int rounds = options.number("rounds");
            for (int round = 0; round < rounds; round++) {
                List<Side> sides = new ArrayList<>(of);
                Collections.rotate(sides, -round);
                for (Side side : sides) {
                    click(side, clicks / rounds, findings.apply(side));
                    progress.say(what + " " + (round + 1) + ", " + side.name() + ": "
                            + ControlReport.last(findings.apply(side)));
                }
            }
        }

        private void click(Side side, int clicks, Findings findings) throws InterruptedException {
            side.begin();
            Clicker clicker = new Clicker(side, random);
            clicker.warmUp();
            clicker.click(clicks, findings);
            side.end();
        }

        private void rest() throws InterruptedException {
            Rest rest = new Rest(options.number("idle-seconds"), random);
            Ours ours = comparison.ours();
            ours.talk();
            report.talkAlone(rest.ofTalkAlone(ours));
            ours.share();
            ours.control();
            report.resting(ours, rest.of(ours, report.of(ours)));
            ours.end();
            progress.say("Nothing happened on " + ours.name());
            for (Side peer : comparison.peers()) {
                peer.begin();
                report.resting(peer, rest.of(peer, report.of(peer)));
                peer.end();
                progress.say("Nothing happened on " + peer.name());
            }
        }

        private void stop() throws InterruptedException {
            Ours ours = comparison.ours();
            ours.talk();
            ours.share();
            Stops stops = new Stops(ours, new Clicker(ours, random));
            for (int stop = 1; stop <= options.number("stops"); stop++) {
                ours.control();
                stops.once();
                progress.say("Stop " + stop + ": last move "
                        + Table.millis(stops.lastAfter().getLast()) + " after the press");
            }
            ours.end();
            report.stopped(stops.lastAfter());
        }
    }
}
