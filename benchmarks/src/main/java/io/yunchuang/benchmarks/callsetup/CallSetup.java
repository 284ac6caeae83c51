package io.yunchuang.benchmarks.callsetup;

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
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
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
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final String CLERK = "clerk-songjiang-1";
    private static final String PASSWORD = "yunchuang-demo";
    /** As long as a person takes to see that it rings and to click. */
    private static final double REACTION_MILLIS = 900;

    private static final double REACTION_SPREAD_MILLIS = 600;
    private static final double TALK_MILLIS = 700;
    private static final String NOWHERE = "about:blank";
    /** A kiosk's screen stands upright. */
    private static final Frame TERMINAL = new Frame(0, 0, 1080, 1920);

    private static final Frame CONSOLE = new Frame(0, 0, 1366, 768);

    @Override
    public String name() {
        return "call-setup";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of("calls", "100", "java", ""));
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
            Page caller = browsers.open(relay.address(), CONSOLE);
            Page called = browsers.open(relay.address(), TERMINAL);
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
            try (Connection connection = lab.stores().connect()) {
                item = Items.everywhere(connection).getFirst();
            }
            Page citizen = browsers.open(NOWHERE, TERMINAL);
            Page answering = browsers.open(NOWHERE, CONSOLE);
            report = new CallSetupReport(citizen.context().browser().version());
            kioskSocket = new SocketCount(citizen, SocketCount::showsConnecting);
            clerkSocket = new SocketCount(answering, SocketCount::isAccept);
            kioskWatch = new Watch(citizen);
            clerkWatch = new Watch(answering);
            kiosk = new KioskPage(citizen);
            clerk = new ClerkPage(answering);
            citizen.navigate("/kiosk");
            kiosk.enrol(browsers.manager(PASSWORD).enrolmentCode(KIOSK));
            answering.navigate("/clerk");
            clerk.signIn(CLERK, PASSWORD);
            clerk.ready();
        }

        void round() {
            kiosk.choose(item.number());
            kiosk.startCall();
            clerk.awaitOffer();
            clerkWatch.arm("clerk-remote-video");
            clerk.page().waitForTimeout(REACTION_MILLIS + random.nextDouble() * REACTION_SPREAD_MILLIS);
            kioskWatch.arm("kiosk-remote-video");
            clerk.accept();
            double citizenSees = kioskWatch.firstFrame();
            double clerkSees = clerkWatch.firstFrame();
            double answered = clerkWatch.answeredAt();
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
