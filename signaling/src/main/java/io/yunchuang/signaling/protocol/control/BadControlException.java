package io.yunchuang.signaling.protocol.control;

/** A control event that must not exist; {@link ControlCodec#read} never lets it out. */
public final class BadControlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final FrameFault fault;

    BadControlException(FrameFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    /** What is wrong. */
    public FrameFault fault() {
        return fault;
    }

    /** Hostile frames may come by the thousand: where each one was read is of no interest. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
