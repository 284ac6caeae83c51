package io.yunchuang.benchmarks.restart;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.people.Items;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Appearance;
import io.yunchuang.walkthrough.Browsers.Frame;
import io.yunchuang.walkthrough.ClerkPage;
import io.yunchuang.walkthrough.KioskPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Kills the server under one talk in real browsers, again and again: how soon is the call in hand, and does the picture go on? */
public final class Restart implements Measurement {
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final String CLERK = "clerk-songjiang-1";
    private static final String PASSWORD = "yunchuang-demo";
    private static final String NOWHERE = "about:blank";
    private static final double TALK_MILLIS = 2_000;
    private static final Frame TERMINAL = new Frame(0, 0, 1080, 1920);
    private static final Frame CONSOLE = new Frame(0, 0, 1366, 768);

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
                Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)) {
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
        private final KioskPage kiosk;
        private final ClerkPage clerk;
        private final WatchedPage kioskWatch;
        private final WatchedPage clerkWatch;
        private final RestartReport report;

        Talk(Lab lab, Browsers browsers) throws SQLException {
            this.lab = lab;
            Page citizen = browsers.open(NOWHERE, TERMINAL);
            Page answering = browsers.open(NOWHERE, CONSOLE);
            report = new RestartReport(citizen.context().browser().version());
            kioskWatch = new WatchedPage(citizen);
            clerkWatch = new WatchedPage(answering);
            kiosk = new KioskPage(citizen);
            clerk = new ClerkPage(answering);
            citizen.navigate("/kiosk");
            kiosk.enrol(browsers.manager(PASSWORD).enrolmentCode(KIOSK));
            answering.navigate("/clerk");
            clerk.signIn(CLERK, PASSWORD);
            clerk.ready();
            kiosk.choose(firstItem().number());
            kiosk.startCall();
            clerk.awaitOffer();
            clerk.accept();
            kiosk.clerk().awaitPicture();
            clerk.citizen().awaitPicture();
            clerk.awaitTalking();
        }

        private Item firstItem() throws SQLException {
            try (Connection connection = lab.stores().connect()) {
                return Items.everywhere(connection).getFirst();
            }
        }

        void loseServer() throws IOException {
            clerk.page().waitForTimeout(TALK_MILLIS);
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
            clerk.hangUp();
            kiosk.skipRating();
            clerk.finishWrapUp();
        }
    }
}
