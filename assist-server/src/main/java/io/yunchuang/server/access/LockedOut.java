package io.yunchuang.server.access;

import java.time.Instant;

/** Too many wrong guesses; none is looked at before {@code until}. */
final class LockedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    LockedOut(Instant until) {
        super("locked", null, false, false);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
