package io.yunchuang.benchmarks.dialtest;

import io.yunchuang.benchmarks.dialtest.InterruptReport.Ended;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.people.RealPages;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Tests between real pages that somebody breaks off while they measure: a citizen's touch, or a real call. */
final class Interrupts {
    private static final String KIOSK_SIGN = "kiosk-self-test";
    private static final String CLERK_SIGN = "clerk-self-test";
    private static final String CLERK_OFFER = "clerk-offer";
    private static final String NEVER_SHOWN = "nothing";
    private static final String TOUCHED = "TOUCHED";
    private static final String CALL = "CALL";

    private static final double LOOK_MILLIS = 20;
    /** Somewhere in the measuring, which takes two seconds at least. */
    private static final int MEASURES_FOR_MILLIS = 1_500;
    /** So long after a touch the kiosk makes no tests. */
    private static final double LEFT_ALONE_MILLIS = 10_000;
    /** The first ones find a server that has just started and has carried no call yet. */
    private static final int FIRST_CALLS = 5;

    private final RandomGenerator random = new Random(5);
    private final RealPages pages;
    private final TestWatch kiosk;
    private final TestWatch console;
    private final Manager manager;
    private final TestRecords records;
    private final String window;

    /**
     * Looks into the pages, which are not yet at the server's.
     *
     * @param window of the clerk
     */
    Interrupts(RealPages pages, Manager manager, TestRecords records, String window) {
        this.pages = pages;
        this.manager = manager;
        this.records = records;
        this.window = window;
        this.kiosk = new TestWatch(pages.kiosk().page());
        this.console = new TestWatch(pages.clerk().page());
    }

    /** So many tests that a citizen's touch ends, then as many that a call from another kiosk ends. */
    void run(int times, Caller caller, InterruptReport report, Progress progress) throws Exception {
        for (int number = 1; number <= times; number++) {
            touch().ifPresentOrElse(report::touch, report::missed);
            progress.say("Touch " + number + ": " + report.last());
        }
        for (int number = 1; number <= FIRST_CALLS; number++) {
            call(caller).ifPresentOrElse(report::firstCall, report::missed);
            progress.say("One of the first calls: " + report.last());
        }
        for (int number = 1; number <= times; number++) {
            call(caller).ifPresentOrElse(report::call, report::missed);
            progress.say("Call " + number + ": " + report.last());
        }
        report.skew(Math.max(kiosk.skew(), console.skew()));
    }

    private Optional<Ended> touch() throws IOException, InterruptedException, SQLException {
        pages.kiosk().page().waitForTimeout(LEFT_ALONE_MILLIS);
        awaitMeasuring();
        kiosk.arm(KIOSK_SIGN, NEVER_SHOWN);
        console.arm(CLERK_SIGN, NEVER_SHOWN);
        lookOn();
        pages.kiosk().page().mouse().click(RealPages.TERMINAL.width() / 2.0, RealPages.TERMINAL.height() / 2.0);
        return ended(TOUCHED, kiosk.touchedAt(), false);
    }

    private Optional<Ended> call(Caller caller) throws IOException, InterruptedException, SQLException {
        awaitMeasuring();
        kiosk.arm(KIOSK_SIGN, NEVER_SHOWN);
        console.arm(CLERK_SIGN, CLERK_OFFER);
        lookOn();
        Optional<Ended> ended = ended(CALL, caller.call(), true);
        caller.giveUp();
        pages.clerk().awaitReady();
        return ended;
    }

    /** As long as somebody is taken to be at the kiosk there is no test that measures. */
    private void awaitMeasuring() throws IOException, InterruptedException, SQLException {
        manager.ask(RealPages.KIOSK, window);
        while (!records.latest(RealPages.KIOSK, window).measures()) {
            if (records.latest(RealPages.KIOSK, window).isOver()) {
                manager.ask(RealPages.KIOSK, window);
            }
            look();
        }
    }

    private void lookOn() {
        pages.clerk().page().waitForTimeout(random.nextInt(MEASURES_FOR_MILLIS));
    }

    /** The browsers' own loop must turn meanwhile. */
    private void look() {
        pages.clerk().page().waitForTimeout(LOOK_MILLIS);
    }

    /** Empty when the test was over before. */
    private Optional<Ended> ended(String why, double from, boolean rings) throws SQLException {
        TestRecords.Latest test = records.latest(RealPages.KIOSK, window);
        while (!test.isOver()) {
            look();
            test = records.latest(RealPages.KIOSK, window);
        }
        Optional<Double> offered = rings ? Optional.of(console.shown() - from) : Optional.empty();
        if (!test.why().equals(why)) {
            return Optional.empty();
        }
        return Optional.of(new Ended(
                kiosk.gone() - from,
                console.gone() - from,
                console.closed() - from,
                test.committedMillis() - from,
                offered));
    }
}
