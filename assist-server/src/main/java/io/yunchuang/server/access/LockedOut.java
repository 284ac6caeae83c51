package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Instant;

/** Too many wrong guesses; none is looked at before {@code until}. The code says at what. */
final class LockedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final Instant until;

    LockedOut(ErrorCode code, Instant until) {
        super(code.name(), null, false, false);
        this.code = code;
        this.until = until;
    }

    ErrorCode code() {
        return code;
    }

    Instant until() {
        return until;
    }
}
