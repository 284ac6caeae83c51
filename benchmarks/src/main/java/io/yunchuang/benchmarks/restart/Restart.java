package io.yunchuang.benchmarks.restart;

import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Kills the server under one talk in real browsers, again and again: how soon is the call in hand, and does the picture go on? */
public final class Restart implements Measurement {
    private static final double TALK_MILLIS = 2_000;

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of("kills", "20", "java", ""));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Progress progress = new Progress();
        progress.say("Starting PostgreSQL, Redis and the server");
        try (Lab lab = Lab.open(directory, new Lab.Wish(Map.of(), options.words("java"), false));
                Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)
                        .withCalmCameras()) {
            Talk talk = new Talk(lab, browsers);
            for (int kill = 1; kill <= options.number("kills"); kill++) {
                talk.loseServer();
                progress.say("Kill " + kill + ": " + talk.report.last());
            }
            talk.end();
            return talk.report.write();
        }
    }

    /** The talk that goes on while the server dies. */
    private static final class Talk {
        private final Lab lab;
        private final RealPages pages;
        private final WatchedPage kioskWatch;
        private final WatchedPage clerkWatch;
        private final RestartReport report;

        Talk(Lab lab, Browsers browsers) throws SQLException {
            this.lab = lab;
            pages = RealPages.blank(browsers);
            report = new RestartReport(pages.browser());
            kioskWatch = new WatchedPage(pages.kiosk().page());
            clerkWatch = new WatchedPage(pages.clerk().page());
            pages.begin(browsers);
            pages.ring(RealPages.item(lab));
            pages.clerk().accept();
            pages.kiosk().clerk().awaitPicture();
            pages.clerk().citizen().awaitPicture();
            pages.clerk().awaitTalking();
        }

        void loseServer() throws IOException {
            pages.clerk().page().waitForTimeout(TALK_MILLIS);
            kioskWatch.arm();
            clerkWatch.arm();
            lab.server().kill();
            lab.startServer();
            double ready = System.currentTimeMillis();
            double kioskBack = kioskWatch.viewBack() - ready;
            double clerkBack = clerkWatch.viewBack() - ready;
            report.restarted(lab.server().startedIn(), kioskBack, clerkBack);
            report.stood(Math.max(kioskWatch.longestGap(), clerkWatch.longestGap()));
        }

        /** That the clerk can end the talk proves that it is in the server's hand, and the rating that both sides know. */
        void end() {
            pages.clerk().hangUp();
            pages.kiosk().skipRating();
            pages.clerk().finishWrapUp();
        }
    }
}
