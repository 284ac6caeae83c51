package io.yunchuang.benchmarks.dialtest;

import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.people.Credential;
import io.yunchuang.benchmarks.people.Crowd;
import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Dial-tests: how long one takes in real browsers, how soon one ends for a citizen, whether very many raise no alarm, what they
 * cost the server while none goes on, and how soon a window is found that has died.
 */
public final class DialTestSpeed implements Measurement {
    private static final String WINDOW = "virtual-songjiang-1";
    private static final String CALLING_KIOSK = "bench-caller";

    @Override
    public String name() {
        return "dialtest";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of(
                "full", "20",
                "touches", "20",
                "runs", "1000",
                "windows", "200",
                "idle-seconds", "120",
                "period-minutes", "5",
                "java", ""));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Progress progress = new Progress();
        progress.say("Starting PostgreSQL, Redis and the server");
        try (Lab lab = Lab.open(directory, new Lab.Wish(Map.of(), options.words("java"), true));
                Connection connection = lab.stores().connect()) {
            Crowd crowd = new Crowd(connection);
            TestRecords records = new TestRecords(connection);
            DialTestReport report = new DialTestReport();
            try (Manager manager = new Manager(lab, crowd.signedIn("manager"))) {
                new InBrowsers(lab, options, progress, manager, records, report).run(crowd);
                SimulatedWindows windows = new SimulatedWindows(crowd, records, options, progress);
                lab.restartServer();
                try (var opened = windows.open(lab, manager)) {
                    opened.runs(report);
                    opened.idle(report);
                    opened.death(report);
                }
            }
            return report.write();
        }
    }

    /** The part with a kiosk's and a clerk's real pages. */
    private record InBrowsers(
            Lab lab, Options options, Progress progress, Manager manager, TestRecords records, DialTestReport report) {
        void run(Crowd crowd) throws Exception {
            int touches = options.number("touches");
            if (options.number("full") == 0 && touches == 0) {
                return;
            }
            Credential calling = crowd.kiosks(CALLING_KIOSK, 1).getFirst();
            // A server that runs already does not know that kiosk.
            lab.restartServer();
            try (Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)) {
                progress.say("Opening two browsers");
                RealPages pages = RealPages.blank(browsers);
                Interrupts interrupts = new Interrupts(pages, manager, records, WINDOW);
                report.browser(pages.browser());
                pages.begin(browsers);
                pages.clerk().awaitReady();
                whole(pages);
                if (touches > 0) {
                    try (Caller caller =
                            new Caller(lab.port(), calling, RealPages.item(lab).number())) {
                        interrupts.run(touches, caller, report.interrupts(), progress);
                    }
                }
            }
        }

        private void whole(RealPages pages) throws Exception {
            // The first one finds nothing ready, as after a start in the morning; until somebody counts as gone there
            // is none.
            TestRecords.Over first = RealRuns.untilLeftAlone(pages, manager, records, WINDOW);
            progress.say("The first: " + first.outcome() + " in " + Math.round(first.tookMillis()) + " ms");
            report.first(first);
            for (int run = 1; run <= options.number("full"); run++) {
                TestRecords.Over over = RealRuns.run(pages, manager, records, WINDOW);
                report.full(over);
                progress.say("Test " + run + ": " + over.outcome() + " in " + Math.round(over.tookMillis()) + " ms");
            }
        }
    }
}
