package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.screen.Pixel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells the citizen's moves of the pointer from ours: a place where the pointer is, where it was not before and where we
 * have not put it lately, is the citizen's. Thread-safe.
 */
public final class OwnMoves {
    /** Our moves are done a little after they were told, and seen a little after that. */
    private static final Duration LATELY = Duration.ofSeconds(1);

    private static final int MOST = 2_000;

    private final LongSupplier nanos;
    private final Deque<Told> told = new ArrayDeque<>();
    private Optional<Pixel> seen = Optional.empty();

    private record Told(Pixel at, long since) {}

    /** @param nanos a clock that never runs backwards, in nanoseconds */
    public OwnMoves(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** We are about to put the pointer there. */
    public synchronized void willBeAt(Pixel pixel) {
        if (told.size() == MOST) {
            told.removeFirst();
        }
        told.addLast(new Told(pixel, nanos.getAsLong()));
    }

    /** Whether the pointer, being there now, was moved by somebody else since the last look. */
    public synchronized boolean isForeign(Pixel now) {
        boolean moved = seen.filter(before -> !before.equals(now)).isPresent();
        seen = Optional.of(now);
        long oldest = nanos.getAsLong() - LATELY.toNanos();
        // The newest stays however old: the pointer may rest where we have put it.
        while (told.size() > 1 && told.getFirst().since < oldest) {
            told.removeFirst();
        }
        return moved && told.stream().noneMatch(each -> each.at.equals(now));
    }
}
