package io.yunchuang.benchmarks.callsetup;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Appearance;
import io.yunchuang.walkthrough.ClerkPage;
import io.yunchuang.walkthrough.KioskPage;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How soon people see each other: from the click on "answer" in the clerk's page to the other one's first frame, in real
 * browsers, beside a bare call from nothing and beside {@code replaceTrack} on a bare connected pair.
 */
public final class CallSetup implements Measurement {
    /** As long as a person takes to see that it rings and to click. */
    private static final double REACTION_MILLIS = 900;

    private static final double REACTION_SPREAD_MILLIS = 600;
    private static final double TALK_MILLIS = 700;
    /** As {@code ./yunchuang up} starts the server: in so few calls the thorough compiler only takes time from the pages. */
    private static final String AS_STARTED_BY_US = "-XX:TieredStopAtLevel=1";

    @Override
    public String name() {
        return "call-setup";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of("calls", "100", "java", AS_STARTED_BY_US));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Progress progress = new Progress();
        progress.say("Starting PostgreSQL, Redis and the server");
        Lab.Wish wish = new Lab.Wish(Map.of(), options.words("java"), false);
        try (Lab lab = Lab.open(directory, wish);
                Relay relay = new Relay();
                Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)) {
            progress.say("Opening four browsers");
            Page caller = browsers.open(relay.address(), RealPages.CONSOLE);
            Page called = browsers.open(relay.address(), RealPages.TERMINAL);
            Run run = new Run(lab, browsers, new BarePair(caller, called));
            for (int call = 1; call <= options.number("calls"); call++) {
                run.round();
                progress.say("Call " + call + ": " + run.last());
            }
            return run.report();
        }
    }

    /** The rounds of one run: a real call, then both bare ones. */
    private static final class Run {
        private final RandomGenerator random = new Random(3);
        private final CallSetupReport report;
        private final RealPages pages;
        private final KioskPage kiosk;
        private final ClerkPage clerk;
        private final Watch kioskWatch;
        private final Watch clerkWatch;
        private final BarePair bare;
        private final SocketCount kioskSocket;
        private final SocketCount clerkSocket;
        private final Item item;

        Run(Lab lab, Browsers browsers, BarePair bare) throws SQLException {
            this.bare = bare;
            item = RealPages.item(lab);
            pages = RealPages.blank(browsers);
            kiosk = pages.kiosk();
            clerk = pages.clerk();
            report = new CallSetupReport(pages.browser());
            kioskSocket = new SocketCount(kiosk.page(), SocketCount::showsConnecting);
            clerkSocket = new SocketCount(clerk.page(), SocketCount::isAccept);
            kioskWatch = new Watch(kiosk.page());
            clerkWatch = new Watch(clerk.page());
            pages.begin(browsers);
        }

        void round() {
            pages.ring(item);
            clerkWatch.arm("clerk-remote-video");
            clerk.page().waitForTimeout(REACTION_MILLIS + random.nextDouble() * REACTION_SPREAD_MILLIS);
            kioskWatch.arm("kiosk-remote-video");
            clerk.accept();
            double citizenSees = kioskWatch.firstFrame();
            double clerkSees = clerkWatch.firstFrame();
            double answered = clerkWatch.answeredAt();
            // Who hangs up before the server knows of the talk has nothing to rate.
            clerk.awaitTalking();
            report.steps(Steps.of(clerkWatch.steps(), kioskWatch.steps(), answered));
            clerk.page().waitForTimeout(TALK_MILLIS);
            kioskSocket.stop();
            clerkSocket.stop();
            kiosk.hangUp();
            kiosk.skipRating();
            clerk.finishWrapUp();
            report.real(citizenSees - answered, clerkSees - answered);
            report.skew(kioskWatch.skew(), clerkWatch.skew());
            bare.wake();
            report.fromNothing(bare.callFromNothing());
            report.replaceTrack(bare.replaceTrack());
            bare.rest();
        }

        String last() {
            return report.last();
        }

        Report report() {
            return report.write(kioskSocket.counts(), clerkSocket.counts());
        }
    }
}
