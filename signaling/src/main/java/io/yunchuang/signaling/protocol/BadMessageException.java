package io.yunchuang.signaling.protocol;

/** A message that cannot be accepted as it is; the connection survives it. */
public final class BadMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * @param code what the sender is told
     * @param detail the field or type concerned, for the log; never the value, which may be personal
     */
    public BadMessageException(ErrorCode code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
