package io.yunchuang.benchmarks.queue;

import io.yunchuang.benchmarks.Measurement;
import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.CpuTime;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.people.City;
import io.yunchuang.benchmarks.people.ClerkRobot;
import io.yunchuang.benchmarks.people.Credential;
import io.yunchuang.benchmarks.people.Crowd;
import io.yunchuang.benchmarks.people.Items;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.benchmarks.people.KioskRobot;
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

/** How fast calls find clerks: nine queues, a thousand clerks with sockets of their own, few or very many waiting. */
public final class QueueSpeed implements Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FEW = 10;
    private static final List<Integer> CLAIMERS = List.of(1, 8);
    private static final List<Integer> IN_FLIGHT = List.of(1, 8, 32, 128);

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public Map<String, String> options() {
        return new TreeMap<>(Map.of(
                "clerks", "1000",
                "kiosks", "200",
                "calls", "2000",
                "waiting", "100000",
                "rounds", "3",
                "load-percent", "50",
                "claims", "20000",
                "java", ""));
    }

    @Override
    public Report run(Options options, Path directory) throws Exception {
        // Another node has the kiosks of the waiting crowd, so this one asks Redis who is there.
        Lab.Wish wish = new Lab.Wish(Map.of("YUNCHUANG_LIVE_SINGLE_NODE", "false"), options.words("java"), false);
        return Site.work(options, directory, wish, site -> new Run(site).measure());
    }

    /** One run on one site. */
    private static final class Run {
        private final Site site;
        private final Meter meter = new Meter();
        private final Office office;
        private final WaitingCrowd crowd;
        private final ClaimFloor floor;
        private final List<Credential> kiosks;
        private final Item served;
        private final Item stuck;

        Run(Site site) throws SQLException {
            this.site = site;
            this.office = new Office(site.wire(), meter);
            this.crowd = new WaitingCrowd(site.lab().stores());
            this.floor = new ClaimFloor(site.lab().stores());
            Manners manners = Manners.swift(new Random(1), Duration.ZERO);
            try (Connection connection = site.lab().stores().connect()) {
                List<Item> items = Items.everywhere(connection);
                served = items.getFirst();
                stuck = Items.ofAnotherCategory(items, served);
                Crowd people = new Crowd(connection);
                List<String> skills = Items.categoriesBut(connection, stuck.category());
                office.hire(
                        people.clerks("bench-clerk", site.number("clerks"), skills), ClerkRobot.Wish.CALLS, manners);
                office.hire(people.clerks("bench-paused", 1, List.of()), ClerkRobot.Wish.PAUSE, manners);
                kiosks = people.kiosks("bench-kiosk", site.number("kiosks"));
                office.install(kiosks, manners);
            }
        }

        Report measure() throws Exception {
            site.open(office, PATIENCE);
            office.await(() -> meter.idle().size() == kiosks.size(), PATIENCE);
            takeModel();
            QueueReport report = new QueueReport(site.options());
            claims(report);
            keepGoing(report);
            double rate = report.sustained() * site.number("load-percent") / 100;
            for (int round = 1; round <= site.number("rounds"); round++) {
                for (int waiting : List.of(FEW, site.number("waiting"))) {
                    withWaiting(waiting, rate, report);
                }
            }
            claims(report);
            site.progress().say("Refused: " + office.refusals());
            office.close();
            return report.write(rate, served, stuck);
        }

        /** A really placed call shows what a waiting one looks like. */
        private void takeModel() throws Exception {
            String kiosk = kiosks.getFirst().id();
            site.wire().run(() -> {
                KioskRobot placing = office.kiosk(kiosk);
                meter.idle().remove(placing);
                placing.place(stuck.number(), City.SONGJIANG.code());
            });
            office.await(() -> meter.shown(kiosk).isPresent(), PATIENCE);
            crowd.model(kiosk);
            site.wire()
                    .run(() -> office.kiosk(kiosk)
                            .hangUp(meter.shown(kiosk).orElseThrow().id()));
            office.await(() -> meter.idle().size() == kiosks.size(), PATIENCE);
        }

        private void claims(QueueReport report) throws Exception {
            for (int clients : CLAIMERS) {
                ClaimFloor.Claims claims = floor.measure(clients, site.number("claims"));
                report.claimed(claims);
                site.progress().say("Claims of one row by " + clients + ": " + claims.perSecond() + "/s");
            }
        }

        private void keepGoing(QueueReport report) throws Exception {
            crowd.become(FEW);
            load().keepGoing(32, site.number("calls") / 2);
            for (int inFlight : IN_FLIGHT) {
                CpuTime before = CpuTime.of(site.lab());
                Load.Result result = load().keepGoing(inFlight, site.number("calls"));
                CpuTime cpu = CpuTime.of(site.lab()).perCall(before, result.calls());
                report.keptGoing(inFlight, result, cpu);
                site.progress().say(inFlight + " calls at once: " + result.perSecond() + "/s, " + cpu);
            }
        }

        private void withWaiting(int waiting, double rate, QueueReport report) throws Exception {
            crowd.become(waiting);
            load().arriveAt(rate, site.number("calls") / 10);
            Load.Result result = load().arriveAt(rate, site.number("calls"));
            if (crowd.count() != waiting) {
                throw new IllegalStateException(
                        "Of " + waiting + " who had to wait, " + crowd.count() + " still do: they were disturbed");
            }
            report.withWaiting(waiting, result);
            site.progress()
                    .say(waiting + " waiting: p50 " + result.times().median() + " ms, p99 "
                            + result.times().p99() + " ms");
        }

        private Load load() {
            return new Load(site.wire(), office, meter, served.number(), new Random(2));
        }
    }
}
