package io.yunchuang.benchmarks.people;

import java.time.Duration;

/**
 * What a robot is about to do because of the last view. A view that asks for the same changes nothing, any other view or
 * a lost socket puts it off: a screen is a function of its view, and so is whoever sits before it.
 */
final class Doing {
    private final Wire wire;
    private Object about = "nothing";
    private long number;

    Doing(Wire wire) {
        this.wire = wire;
    }

    /** Does it after that time, unless it is being done already or something else comes up before. */
    void once(Object what, Duration after, Runnable work) {
        if (what.equals(about)) {
            return;
        }
        about = what;
        number++;
        long mine = number;
        wire.after(after, () -> {
            if (number == mine) {
                work.run();
            }
        });
    }

    /** Nothing is to be done. */
    void nothing() {
        about = "nothing";
        number++;
    }
}
