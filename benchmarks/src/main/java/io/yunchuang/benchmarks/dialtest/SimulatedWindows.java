package io.yunchuang.benchmarks.dialtest;

import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.people.Credential;
import io.yunchuang.benchmarks.people.Crowd;
import io.yunchuang.benchmarks.people.TestedPage;
import io.yunchuang.benchmarks.people.Wire;
import io.yunchuang.signaling.protocol.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Very many virtual windows, each with a kiosk of its own, whose pages are SIMULATED over real sockets. */
final class SimulatedWindows {
    private static final String WINDOW = "bench-window";
    private static final String KIOSK = "bench-kiosk";
    /** Every centre has two at a time, which the server allows. */
    private static final int AT_ONCE = 18;

    private static final String DEATH = "bench death";
    /** As short as a manager's plan may be. */
    static final int LEAST_MINUTES = 5;

    private static final int DAY_MINUTES = 24 * 60;
    private static final int CITIES = 9;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(5);
    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final double MILLIS_PER_MINUTE = 60_000;
    /** Somewhere in the period, neither just after a test nor just before one. */
    private static final double DIES_AT = 0.4;

    private static final String FIRST_FAILURE = """
            select min(since) from dial_test where kiosk = ? and target = ? and outcome = 'FAILED'
            """;
    private static final String FIRST_ALARM =
            "select min(raised_at) from dial_test_alarm where target = ? or kiosk = ?";

    private final TestRecords records;
    private final Options options;
    private final Progress progress;
    private final List<Credential> clerks;
    private final List<Credential> kiosks;

    /** Puts them into the database; a server that runs already does not know them. */
    SimulatedWindows(Crowd crowd, TestRecords records, Options options, Progress progress) throws SQLException {
        this.records = records;
        this.options = options;
        this.progress = progress;
        this.clerks = crowd.windows(WINDOW, options.number("windows"));
        this.kiosks = crowd.kiosks(KIOSK, options.number("windows"));
        records.openAllDay();
    }

    /** Connects all pages and waits until every clerk is ready. */
    Opened open(Lab lab, Manager manager) throws InterruptedException {
        progress.say("Opening the pages of " + clerks.size() + " windows and as many kiosks, SIMULATED");
        return new Opened(lab, manager);
    }

    /** The pages while they are open. */
    final class Opened implements AutoCloseable {
        private final Lab lab;
        private final Manager manager;
        private final Wire wire;
        private final List<TestedPage> consoles = new ArrayList<>();
        private final List<TestedPage> terminals = new ArrayList<>();

        private Opened(Lab lab, Manager manager) throws InterruptedException {
            this.lab = lab;
            this.manager = manager;
            this.wire = new Wire(lab.port());
            clerks.forEach(who -> consoles.add(new TestedPage(wire, Role.CLERK, who)));
            kiosks.forEach(who -> terminals.add(new TestedPage(wire, Role.KIOSK, who)));
            for (int i = 0; i < consoles.size(); i++) {
                TestedPage console = consoles.get(i);
                TestedPage terminal = terminals.get(i);
                wire.run(() -> {
                    console.open();
                    terminal.open();
                });
                Thread.sleep(BETWEEN_PAGES);
            }
            while (!onWire(() -> consoles.stream().allMatch(TestedPage::isReady))) {
                Thread.sleep(LOOK);
            }
        }

        private boolean onWire(BooleanSupplier question) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            wire.run(() -> answer.complete(question.getAsBoolean()));
            return answer.join();
        }

        private void ask(int number) throws Exception {
            int place = number % kiosks.size() + 1;
            manager.ask(KIOSK + "-" + place, WINDOW + "-" + place);
        }

        private void awaitNone() throws Exception {
            while (records.live() > 0) {
                Thread.sleep(LOOK);
            }
        }

        /** So many tests, in batches that go on together. */
        void runs(DialTestReport report) throws Exception {
            int wanted = options.number("runs");
            long began = System.nanoTime();
            for (int done = 0; done < wanted; done += AT_ONCE) {
                for (int i = done; i < Math.min(wanted, done + AT_ONCE); i++) {
                    ask(i);
                }
                awaitNone();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            report.runs(wanted, took, records.outcomes(WINDOW + "-%"), records.alarms(WINDOW + "-%"));
            progress.say(wanted + " SIMULATED tests in " + took.toSeconds() + " s: " + records.outcomes(WINDOW + "-%"));
        }

        /** What the server takes while none goes on, with a plan for each city that has its time at midnight. */
        void idle(DialTestReport report) throws Exception {
            int seconds = options.number("idle-seconds");
            if (seconds == 0) {
                return;
            }
            for (int city = 0; city < CITIES; city++) {
                List<String> theirs = new ArrayList<>();
                for (int i = city; i < kiosks.size(); i += CITIES) {
                    theirs.add(WINDOW + "-" + (i + 1));
                }
                if (!theirs.isEmpty()) {
                    manager.plan("bench " + city, List.of(KIOSK + "-" + (city + 1)), theirs, DAY_MINUTES);
                }
            }
            Thread.sleep(SETTLE);
            Duration before = lab.server().cpu();
            long began = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(seconds));
            double passed = System.nanoTime() - began;
            double share = lab.server().cpu().minus(before).toNanos() / passed;
            report.idle(kiosks.size(), seconds, share);
            progress.say("Between tests the server took %.1f %% of a core".formatted(100 * share));
        }

        /** A console crashes and holds its socket: how soon it is found by a plan's tests, and how soon there is an alarm. */
        void death(DialTestReport report) throws Exception {
            int minutes = options.number("period-minutes");
            if (minutes == 0) {
                return;
            }
            String kiosk = KIOSK + "-1";
            String window = WINDOW + "-1";
            int before = records.over(kiosk, window);
            manager.plan(DEATH, List.of(kiosk), List.of(window), Math.max(minutes, LEAST_MINUTES));
            if (minutes < LEAST_MINUTES) {
                records.shorten(DEATH, minutes);
            }
            progress.say("Waiting for the plan's first test, at most " + minutes + " minutes");
            while (records.over(kiosk, window) == before) {
                Thread.sleep(LOOK);
            }
            Thread.sleep(Duration.ofMillis(Math.round(minutes * MILLIS_PER_MINUTE * DIES_AT)));
            wire.run(consoles.getFirst()::hang);
            Instant died = Instant.now();
            progress.say("A console has crashed");
            Instant found = await(FIRST_FAILURE, kiosk, window);
            progress.say("Found after " + Duration.between(died, found).toSeconds() + " s");
            Instant alarm = await(FIRST_ALARM, window, kiosk);
            report.death(minutes, Duration.between(died, found), Duration.between(died, alarm));
        }

        private Instant await(String query, String one, String other) throws Exception {
            Optional<Instant> seen = records.first(query, one, other);
            while (seen.isEmpty()) {
                Thread.sleep(LOOK);
                seen = records.first(query, one, other);
            }
            return seen.get();
        }

        @Override
        public void close() {
            wire.run(() -> {
                consoles.forEach(TestedPage::leave);
                terminals.forEach(TestedPage::leave);
            });
            wire.close();
        }
    }
}
