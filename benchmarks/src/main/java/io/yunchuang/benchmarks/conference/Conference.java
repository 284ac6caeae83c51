package io.yunchuang.benchmarks.conference;

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
import io.yunchuang.walkthrough.ExpertPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** How soon a third person is seen: an expert whom a clerk asks in a talk, beside the third one in a room of Janus. */
public final class Conference implements Measurement {
    private static final String EXPERT = "clerk-hefei-1";
    private static final String DEPARTMENT = "合肥市市场监督管理局";

    /** As long as links need that are made while it rings, and a person who reads the question. */
    private static final double REACTION_MILLIS = 2_000;

    private static final double TALK_MILLIS = 1_000;

    @Override
    public String name() {
        return "conference";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of(
                "rounds", "30",
                "frames", "30",
                "java", "",
                "bridge", "",
                "bridge-url", "http://127.0.0.1:8080"));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Progress progress = new Progress();
        progress.say("Starting PostgreSQL, Redis and the server");
        URI address = URI.create(options.words("bridge-url").getFirst());
        Files.createDirectories(directory);
        Optional<Videobridge> bridge = Videobridge.start(options.words("bridge"), address, directory);
        Map<String, String> settings =
                bridge.isPresent() ? Map.of("YUNCHUANG_BRIDGE_AT_BENCH_URL", address.toString()) : Map.of();
        Lab.Wish wish = new Lab.Wish(settings, options.words("java"), false);
        Optional<JanusServer> janus = JanusServer.start(directory.resolve("janus"));
        try (Lab lab = Lab.open(directory.resolve("lab"), wish);
                BarePages bare = new BarePages();
                Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)
                        .withCameras(options.number("frames"))) {
            progress.say(
                    janus.isPresent()
                            ? "Opening six browsers"
                            : "Opening three browsers; for the comparison install Debian's janus");
            Optional<JanusRoom> room = janus.map(server -> JanusRoom.open(browsers, bare.address(), server));
            Run run = new Run(lab, browsers, bridge);
            for (int round = 1; round <= options.number("rounds"); round++) {
                run.round(room);
                progress.say("Round " + round + ": " + run.report.last());
            }
            run.carry();
            return run.report.write();
        } finally {
            janus.ifPresent(JanusServer::close);
            bridge.ifPresent(Videobridge::close);
        }
    }

    /** The rounds of one run: a talk to which the expert is asked, then the room. */
    private static final class Run {
        private final ConferenceReport report;
        private final RealPages pages;
        private final ExpertPage expert;
        private final ConferenceWatch kioskWatch;
        private final ConferenceWatch clerkWatch;
        private final ConferenceWatch expertWatch;
        private final Item item;
        private final Optional<Videobridge> bridge;

        Run(Lab lab, Browsers browsers, Optional<Videobridge> bridge) throws SQLException {
            this.bridge = bridge;
            item = RealPages.item(lab);
            pages = RealPages.blank(browsers);
            Page third = browsers.open("about:blank", RealPages.CONSOLE);
            expert = new ExpertPage(new ClerkPage(third));
            report = new ConferenceReport(pages.browser());
            kioskWatch = new ConferenceWatch(pages.kiosk().page());
            clerkWatch = new ConferenceWatch(pages.clerk().page());
            expertWatch = new ConferenceWatch(third);
            pages.begin(browsers);
            third.navigate("/clerk");
            expert.console().signIn(EXPERT, RealPages.PASSWORD);
            expert.console().ready();
            expert.console().awaitReady();
        }

        void round(Optional<JanusRoom> room) throws IOException {
            bridge.ifPresent(Videobridge::awaitFound);
            talk();
            ask();
            report.aside(answer());
            report.all(bringIn());
            if (bridge.isPresent()) {
                moveTo(bridge.get());
                lose(bridge.get());
            }
            end();
            room.ifPresent(janus -> report.janus(janus.thirdPerson()));
        }

        private void talk() {
            pages.ring(item);
            pages.clerk().accept();
            pages.clerk().awaitTalking();
        }

        private void ask() {
            pages.clerk().askExpert(DEPARTMENT, "");
            expert.awaitQuestion();
            pages.clerk().page().waitForTimeout(REACTION_MILLIS);
        }

        private double answer() {
            clerkWatch.arm("clerk-expert-video");
            expertWatch.arm("expert-clerk-video");
            expert.accept();
            double last =
                    Math.max(clerkWatch.firstFrame("clerk-expert-video"), expertWatch.firstFrame("expert-clerk-video"));
            return last - expertWatch.clickedAt("expert-accept");
        }

        private double bringIn() {
            pages.clerk().page().waitForTimeout(TALK_MILLIS);
            kioskWatch.arm("kiosk-remote-video", "kiosk-expert-video");
            clerkWatch.arm("clerk-remote-video");
            expertWatch.arm("expert-kiosk-video");
            pages.clerk().joinExpert();
            double last = DoubleStream.of(
                            kioskWatch.firstFrame("kiosk-remote-video"),
                            kioskWatch.firstFrame("kiosk-expert-video"),
                            clerkWatch.firstFrame("clerk-remote-video"),
                            expertWatch.firstFrame("expert-kiosk-video"))
                    .max()
                    .orElseThrow();
            return last - clerkWatch.clickedAt("clerk-consult-join");
        }

        /** From the moment in which all see each other directly. */
        private void moveTo(Videobridge given) {
            watchGaps();
            double carried = kioskWatch.carriedByBridge();
            report.carried(carried - clerkWatch.clickedAt("clerk-consult-join"));
            pages.clerk().page().waitForTimeout(TALK_MILLIS);
            report.switchGap(longestGap());
        }

        private void lose(Videobridge given) throws IOException {
            watchGaps();
            given.kill();
            kioskWatch.carriedDirectly();
            pages.clerk().page().waitForTimeout(TALK_MILLIS);
            report.failoverGap(longestGap());
            given.restart();
        }

        private void watchGaps() {
            kioskWatch.watchGaps("kiosk-remote-video", "kiosk-expert-video");
            clerkWatch.watchGaps("clerk-remote-video", "clerk-expert-video");
            expertWatch.watchGaps("expert-kiosk-video", "expert-clerk-video");
        }

        private double longestGap() {
            return DoubleStream.of(kioskWatch.longestGap(), clerkWatch.longestGap(), expertWatch.longestGap())
                    .max()
                    .orElseThrow();
        }

        private void end() {
            pages.kiosk().hangUp();
            pages.kiosk().skipRating();
            pages.clerk().finishWrapUp();
            expert.console().awaitReady();
        }

        /** What the links of each page carry with two people and with three. */
        void carry() {
            bridge.ifPresent(Videobridge::awaitFound);
            talk();
            carry(2);
            ask();
            answer();
            bringIn();
            bridge.ifPresent(given -> kioskWatch.carriedByBridge());
            carry(3);
            report.rate("expert", 3, expertWatch.rate());
            end();
        }

        private void carry(int people) {
            report.rate("kiosk", people, kioskWatch.rate());
            report.rate("clerk", people, clerkWatch.rate());
        }
    }
}
