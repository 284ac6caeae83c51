package io.yunchuang.benchmarks.lab;

import java.time.Duration;

/** Tells whoever waits how far a measurement is. */
public final class Progress {
    private final long began = System.nanoTime();

    /** Prints a line with the time since the beginning. */
    public void say(String text) {
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%3d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), text);
    }
}
