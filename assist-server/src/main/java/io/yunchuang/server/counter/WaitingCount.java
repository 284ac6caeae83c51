package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.WindowId;

/** Tickets waiting at a counter window. */
record WaitingCount(WindowId window, int waiting) {
    /** As the query gives it. */
    WaitingCount(String window, Long waiting) {
        this(new WindowId(window), waiting.intValue());
    }
}
