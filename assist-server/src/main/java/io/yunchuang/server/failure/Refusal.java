package io.yunchuang.server.failure;

import io.yunchuang.signaling.protocol.ErrorCode;

/** A request that is understood and not carried out; the caller is told the code, nothing has changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public Refusal(ErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
