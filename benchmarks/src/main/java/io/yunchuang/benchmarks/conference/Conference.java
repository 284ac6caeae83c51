package io.yunchuang.benchmarks.conference;

import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Appearance;
import io.yunchuang.walkthrough.Videobridge;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How soon a third person is seen, how much is missed when a talk moves to a media bridge and when it loses it, and what so
 * many people cost a page: an expert whom a clerk asks in a talk, beside the third one in a room of Janus.
 */
public final class Conference implements Measurement {
    @Override
    public String name() {
        return "conference";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of(
                "rounds", "30",
                "losses", "10",
                "frames", "30",
                "java", "",
                "bridge", "",
                "bridge-url", "http://127.0.0.1:8080"));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Progress progress = new Progress();
        progress.say("Starting PostgreSQL, Redis and the server");
        Files.createDirectories(directory);
        URI address = URI.create(options.words("bridge-url").getFirst());
        List<String> command = options.words("bridge");
        Map<String, String> settings =
                command.isEmpty() ? Map.of() : Map.of("YUNCHUANG_BRIDGE_AT_BENCH_URL", address.toString());
        Lab.Wish wish = new Lab.Wish(settings, options.words("java"), false);
        Optional<JanusServer> janus = JanusServer.start(directory.resolve("janus"));
        try (Videobridge bridge = new Videobridge(command, address, directory.resolve("videobridge.log"));
                Lab lab = Lab.open(directory.resolve("lab"), wish);
                BarePages bare = new BarePages();
                Browsers browsers = Browsers.forServer(URI.create(lab.origin() + "/"), Appearance.HIDDEN)
                        .withCameras(options.number("frames"))) {
            progress.say(
                    janus.isPresent()
                            ? "Opening seven browsers"
                            : "Opening four browsers; for the comparison install Debian's janus");
            Optional<JanusRoom> room = janus.map(server -> JanusRoom.open(browsers, bare.address(), server));
            Talkers talkers = Talkers.open(lab, browsers);
            Run run = new Run(talkers, room, command.isEmpty() ? Optional.empty() : Optional.of(bridge));
            run.warmUp();
            for (int round = 1; round <= options.number("rounds"); round++) {
                run.round();
                progress.say("Round " + round + ": " + run.report.last());
            }
            progress.say("What two, three and four people cost");
            run.cost();
            for (int loss = 1; !command.isEmpty() && loss <= options.number("losses"); loss++) {
                run.loss(bridge);
                progress.say("Loss " + loss + ": " + run.report.lastLoss());
            }
            return run.report.write();
        } finally {
            janus.ifPresent(JanusServer::close);
        }
    }

    /** The rounds of one run. The bridge drains, so that it gets no talk, wherever direct links are measured. */
    private static final class Run {
        private final ConferenceReport report;
        private final Talkers talkers;
        private final Optional<JanusRoom> room;
        private final Optional<Videobridge> bridge;

        Run(Talkers talkers, Optional<JanusRoom> room, Optional<Videobridge> bridge) {
            this.talkers = talkers;
            this.room = room;
            this.bridge = bridge;
            report = new ConferenceReport(talkers.browser());
        }

        /** The first media of a process that has just started are slow, and nothing says how it is later. */
        void warmUp() throws IOException {
            if (bridge.isPresent()) {
                bridge.get().run();
                talk();
                talkers.bringIn();
                talkers.awaitBridge();
                talkers.end();
            }
        }

        void round() {
            bridge.ifPresent(given -> given.control().drain());
            report.aside(talk());
            report.all(talkers.bringIn());
            talkers.end();
            if (bridge.isPresent()) {
                bridge.get().control().takeCalls();
                talk();
                report.allBesideBridge(talkers.bringIn());
                Talkers.Move move = talkers.awaitBridge();
                report.carried(move.millis());
                report.switchGap(move.standstill());
                talkers.end();
            }
            room.ifPresent(janus -> report.janus(janus.thirdPerson()));
        }

        /** Clerk and citizen, and the expert aside; gives how long the last two needed to see each other. */
        private double talk() {
            talkers.talk();
            return talkers.askExpert();
        }

        /** Two always talk directly, so it is three and four whom a bridge may spare something. */
        void cost() {
            bridge.ifPresent(given -> given.control().drain());
            talkers.talk();
            report.direct(2, talkers.cost());
            talkers.askExpert();
            talkers.bringIn();
            report.direct(3, talkers.cost());
            talkers.bargeIn();
            report.direct(4, talkers.cost());
            talkers.end();
            if (bridge.isPresent()) {
                bridge.get().control().takeCalls();
                talk();
                talkers.bringIn();
                talkers.awaitBridge();
                report.bridged(3, talkers.cost());
                talkers.bargeIn();
                report.bridged(4, talkers.cost());
                talkers.end();
            }
        }

        /** Killed and hung in turn. */
        void loss(Videobridge given) throws IOException {
            given.run();
            talk();
            talkers.bringIn();
            talkers.awaitBridge();
            if (report.isKillNext()) {
                report.killGap(talkers.loseBridge(given::kill));
            } else {
                report.hangGap(talkers.loseBridge(given::hang));
                given.kill();
            }
            talkers.end();
        }
    }
}
