package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.input.Press;
import io.yunchuang.remotecontrol.input.PressListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Tells our own presses from those of other programs: each is announced before it is done, and then seen once. A machine
 * marks both alike as made by a program. Thread-safe.
 */
public final class OwnPresses implements PressListener {
    /** A press that has not been seen by then, on however busy a machine, was not done: the keyboard does not have the key. */
    private static final Duration LATELY = Duration.ofSeconds(5);

    private static final int MOST = 2_000;

    private final LongSupplier nanos;
    private final Deque<Told> told = new ArrayDeque<>();

    private record Told(Press what, long since) {}

    /** @param nanos a clock that never runs backwards, in nanoseconds */
    public OwnPresses(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized void willPress(Press what) {
        if (told.size() == MOST) {
            told.removeFirst();
        }
        told.addLast(new Told(what, nanos.getAsLong()));
    }

    /** Whether one of ours explains this press; it explains no second one. */
    public synchronized boolean explain(Press what) {
        long oldest = nanos.getAsLong() - LATELY.toNanos();
        while (!told.isEmpty() && told.getFirst().since < oldest) {
            told.removeFirst();
        }
        return told.stream()
                .filter(each -> each.what == what)
                .findFirst()
                .map(told::remove)
                .orElse(false);
    }
}
