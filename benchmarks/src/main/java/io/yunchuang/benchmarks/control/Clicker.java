package io.yunchuang.benchmarks.control;

import io.yunchuang.benchmarks.control.Area.Place;
import io.yunchuang.benchmarks.control.PatchWindow.Pressed;
import io.yunchuang.benchmarks.control.ViewerPage.Click;
import io.yunchuang.benchmarks.control.ViewerPage.Traffic;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Clicks on the patch from afar, as a person would who waits for each answer. */
final class Clicker {
    /** A person's pause, never the same, so that it keeps no step with anybody's frames. */
    private static final double PAUSE_MILLIS = 150;

    private static final double PAUSE_SPREAD_MILLIS = 200;
    private static final int WARM_UP_CLICKS = 5;
    private static final Duration WARM_WITHIN = Duration.ofSeconds(60);
    private static final Duration HEARD_SOON = Duration.ofMillis(500);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    private final Side side;
    private final RandomGenerator random;
    private boolean light;

    Clicker(Side side, RandomGenerator random) {
        this.side = side;
        this.random = random;
    }

    /** Clicks until the page answers well: the kiosk's own touches hold remote ones back for a while. */
    void warmUp() throws InterruptedException {
        long deadline = System.nanoTime() + WARM_WITHIN.toNanos();
        int answered = 0;
        while (answered < WARM_UP_CLICKS) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Of the clicks of " + side.name() + " only " + answered
                        + " have reached the page on the screen within " + WARM_WITHIN);
            }
            side.revive();
            side.viewer().press(anywhere());
            Optional<Pressed> press = side.patch().press(HEARD_SOON);
            answered += press.isPresent() ? 1 : 0;
            press.ifPresent(heard -> light = heard.light());
            pause();
        }
        for (var late = side.patch().press(HEARD_SOON);
                late.isPresent();
                late = side.patch().press(HEARD_SOON)) {
            light = late.get().light();
        }
    }

    /** So many clicks with what they took and cost. */
    void click(int clicks, Findings findings) throws InterruptedException {
        ViewerPage viewer = side.viewer();
        Traffic traffic = viewer.traffic();
        Stretch stretch = Stretch.begin(side);
        for (int click = 0; click < clicks; click++) {
            once(findings);
            pause();
        }
        Usage usage = stretch.end();
        findings.worked(usage, viewer.traffic().minus(traffic));
    }

    /** One click on a screen that has rested. */
    void clickAfterRest(Findings findings) throws InterruptedException {
        Click click = press();
        findings.clickedAfterRest(click.seen() - click.pressed());
        awaitHeard();
    }

    private void once(Findings findings) throws InterruptedException {
        Click click = press();
        Pressed heard = awaitHeard();
        findings.clicked(click.seen() - click.pressed(), heard.at() - click.pressed());
    }

    private Click press() {
        side.viewer().arm(side.patch().area().at(0.9, 0.5), !light);
        side.viewer().press(anywhere());
        return side.viewer().click();
    }

    private Pressed awaitHeard() throws InterruptedException {
        Pressed heard = side.patch().press(HEARD_WITHIN).orElseThrow();
        light = heard.light();
        return heard;
    }

    /** On the patch, but away from where its colour is looked at: a pointer may be drawn there. */
    private Place anywhere() {
        return side.patch().area().at(0.1 + 0.6 * random.nextDouble(), 0.1 + 0.8 * random.nextDouble());
    }

    private void pause() {
        side.viewer().page().waitForTimeout(PAUSE_MILLIS + PAUSE_SPREAD_MILLIS * random.nextDouble());
    }
}
