package io.yunchuang.benchmarks.line;

import java.util.OptionalLong;

/**
 * When TCP has brought a lost segment after all. Its sender hears of the loss when a segment after it is acknowledged (RFC
 * 8985 §6.2), or, where nothing follows, sends a probe after two round trips (§7.2). It is kind to TCP: no time is left for
 * segments that have only been overtaken, what is sent again is never lost again, and the window does not shrink.
 */
record Repairs(Line line) {
    /** When a segment that was not lost arrives, in nanoseconds as all times here. */
    long arrival(Segment segment) {
        return segment.sent() + line.delay().toNanos();
    }

    /** When the sender probes for a segment of which he hears nothing. */
    long probe(Segment lost) {
        return lost.sent() + 2 * line.roundTrip().toNanos();
    }

    /** @param next when the segment after it was sent, if one was */
    long arrival(Segment lost, OptionalLong next) {
        long toldOf =
                next.isPresent() ? Math.min(next.getAsLong() + line.roundTrip().toNanos(), probe(lost)) : probe(lost);
        return toldOf + line.delay().toNanos();
    }
}
