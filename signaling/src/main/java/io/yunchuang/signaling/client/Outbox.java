package io.yunchuang.signaling.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Texts that wait for the connection, oldest first; bounded in number and in age. */
final class Outbox {
    private static final int MOST = 200;

    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Duration keep;
    private final LongSupplier nanos;

    private record Kept(String text, long since) {}

    Outbox(Duration keep, LongSupplier nanos) {
        this.keep = keep;
        this.nanos = nanos;
    }

    void put(String text) {
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(new Kept(text, nanos.getAsLong()));
    }

    /** Hands over what is fresh until one is not taken; what has waited too long is forgotten. */
    void drain(Predicate<String> transmit) {
        long now = nanos.getAsLong();
        kept.removeIf(each -> now - each.since > keep.toNanos());
        while (!kept.isEmpty() && transmit.test(kept.getFirst().text)) {
            kept.removeFirst();
        }
    }
}
