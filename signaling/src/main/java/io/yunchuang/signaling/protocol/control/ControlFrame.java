package io.yunchuang.signaling.protocol.control;

import io.yunchuang.signaling.protocol.LeaseId;

/** One event with what says whose it is and when it came to be. */
public sealed interface ControlFrame {
    /** Largest sequence number and time. */
    long MAX_COUNT = 0xFFFF_FFFFL;

    /** Grows with every frame of a sender, 0 to 2³²−1; what is not greater than the one before is out of order. */
    long sequence();

    /** Milliseconds since the sender's first frame, on its own clock; for measurements, nothing rests on it. */
    long millis();

    /** What was done. */
    ControlEvent event();

    /** Under a lease. */
    record Leased(LeaseId lease, long sequence, long millis, ControlEvent.Input event) implements ControlFrame {
        public Leased {
            requireCount(sequence);
            requireCount(millis);
        }
    }

    /** Without a lease. */
    record Free(long sequence, long millis, ControlEvent.Mark event) implements ControlFrame {
        public Free {
            requireCount(sequence);
            requireCount(millis);
        }
    }

    private static void requireCount(long count) {
        if (count < 0 || count > MAX_COUNT) {
            throw new BadControlException(FrameFault.COUNT_OUT_OF_RANGE);
        }
    }
}
