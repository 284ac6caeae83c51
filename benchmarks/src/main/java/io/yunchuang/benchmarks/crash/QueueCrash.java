package io.yunchuang.benchmarks.crash;

import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.history.History;
import io.yunchuang.benchmarks.history.History.QueueRules;
import io.yunchuang.benchmarks.history.HistoryReader;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.people.ClerkRobot;
import io.yunchuang.benchmarks.people.Credential;
import io.yunchuang.benchmarks.people.Crowd;
import io.yunchuang.benchmarks.people.Items;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.benchmarks.people.Manners;
import io.yunchuang.benchmarks.people.Office;
import io.yunchuang.benchmarks.people.Site;
import io.yunchuang.benchmarks.report.Report;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** Kills the server at random moments while thousands of calls go through it, and proves from the history what held. */
public final class QueueCrash implements Measurement {
    private static final String KIOSKS = "bench-kiosk";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration UNTIL_DRAINED = Duration.ofMinutes(10);
    /** The server's own defaults; the checker must know them. */
    private static final QueueRules RULES = new QueueRules(
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(45), Duration.ofSeconds(30));

    @Override
    public String name() {
        return "queue-crash";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of(
                "calls", "20000",
                "clerks", "45",
                "kiosks", "180",
                "up-seconds-least", "5",
                "up-seconds-most", "70",
                "java", "",
                "seed", "1"));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        Lab.Wish wish = new Lab.Wish(Map.of(), options.words("java"), true);
        return Site.work(options, directory, wish, site -> new Run(site).measure());
    }

    /** One run on one site. */
    private static final class Run {
        private final Site site;
        private final RandomGenerator random;
        private final Recorder recorder;
        private final Office office;
        private final CrashReport report = new CrashReport();

        Run(Site site) throws SQLException {
            this.site = site;
            this.random = new Random(site.number("seed"));
            Manners manners = manners(new Random(site.number("seed") + 1));
            try (Connection connection = site.lab().stores().connect()) {
                List<Item> items = Items.everywhere(connection);
                Item other = Items.ofAnotherCategory(items, items.getFirst());
                recorder = new Recorder(
                        site.number("calls"),
                        List.of(items.getFirst().number(), other.number()),
                        new Random(site.number("seed") + 2));
                office = new Office(site.wire(), recorder);
                Crowd people = new Crowd(connection);
                office.hire(
                        people.clerks("bench-clerk", site.number("clerks"), List.of()), ClerkRobot.Wish.CALLS, manners);
                List<Credential> kiosks = people.kiosks(KIOSKS, site.number("kiosks"));
                office.install(kiosks, manners);
            }
        }

        /** Some clerks decline, let it ring or lose their browser; some citizens give up, go to the counter or need care. */
        private static Manners manners(RandomGenerator random) {
            return new Manners(
                    random,
                    Duration.ofMillis(200),
                    Duration.ofMillis(300),
                    0.03,
                    0.002,
                    0.002,
                    Duration.ofSeconds(18),
                    0.01,
                    0.01,
                    0.02);
        }

        Report measure() throws Exception {
            site.open(office, PATIENCE);
            while (!finishedWithin(nextUpTime())) {
                crash();
            }
            site.progress().say("Enough calls; waiting until all of them are over");
            boolean drained = drained();
            office.close();
            site.progress().say("Reading the history");
            return report.write(history(), drained, office.refusals());
        }

        private Duration nextUpTime() {
            int least = site.number("up-seconds-least") * 1000;
            int most = site.number("up-seconds-most") * 1000;
            return Duration.ofMillis(random.nextInt(least, most));
        }

        private boolean finishedWithin(Duration time) throws InterruptedException {
            try {
                office.await(recorder::isEnough, time);
                return true;
            } catch (TimeoutException notYet) {
                return false;
            }
        }

        private void crash() throws Exception {
            site.lab().server().kill();
            site.wire().run(recorder::listenAgain);
            site.lab().startServer();
            long ready = System.nanoTime();
            int pages = site.number("clerks") + site.number("kiosks");
            office.await(() -> recorder.heardAgain() >= pages - away(), PATIENCE);
            Duration back = Duration.ofNanos(System.nanoTime() - ready);
            report.crashed(site.lab().server().startedIn(), back);
            site.progress()
                    .say("Killed; ready again after "
                            + site.lab().server().startedIn().toMillis() + " ms, pages back after " + back.toMillis()
                            + " ms more; " + recorder.count() + " calls so far");
        }

        /** Clerks whose browser happens to be gone are not waited for. */
        private int away() {
            return Math.max(1, site.number("clerks") / 10);
        }

        private boolean drained() throws InterruptedException {
            try {
                office.await(() -> recorder.resting() == site.number("kiosks"), UNTIL_DRAINED);
                return true;
            } catch (TimeoutException somebodyWaitsForEver) {
                return false;
            }
        }

        private History history() throws SQLException {
            try (Connection connection = site.lab().stores().connect()) {
                HistoryReader reader = new HistoryReader(connection, KIOSKS + "%");
                return new History(
                        reader.calls(), reader.steps(), recorder.shown(), recorder.sightings(), reader.clerks(), RULES);
            }
        }
    }
}
