package io.yunchuang.signaling.protocol.control;

/** What came of reading a frame. */
public sealed interface FrameReading {
    /** It is one. */
    record Good(ControlFrame frame) implements FrameReading {}

    /** It is none. */
    record Bad(FrameFault fault) implements FrameReading {}
}
