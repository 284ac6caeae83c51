package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong guesses at one secret: a few are free, then each further one locks for twice as long as the one before.
 *
 * @param failures guesses that were admitted and not proved right since
 * @param lockedUntil no guess is admitted before
 * @param lastAt of the last admitted guess
 */
record Guesses(int failures, Optional<Instant> lockedUntil, Instant lastAt) {
    /** Doubling stops here; the longest lock is reached long before. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * How guesses are slowed down.
     *
     * @param whenLocked what whoever is locked out is told
     */
    record Policy(
            ErrorCode whenLocked, int freeGuesses, Duration firstLock, Duration longestLock, Duration forgetAfter) {
        static Policy of(ErrorCode whenLocked, AccessConfig.Guessing config) {
            return new Policy(
                    whenLocked, config.freeGuesses(), config.firstLock(), config.longestLock(), config.forgetAfter());
        }
    }

    /** What becomes of an attempt. */
    sealed interface Verdict {}

    /** Not even looked at. */
    record Locked(Instant until) implements Verdict {}

    /**
     * May be compared with the secret. It counts as wrong from now on, so guesses made at the same time cannot slip
     * through together; a right one has the whole record deleted.
     */
    record Admitted(Guesses after) implements Verdict {}

    /** No guesses yet. */
    static Guesses none(Instant now) {
        return new Guesses(0, Optional.empty(), now);
    }

    /** Decides about one more attempt. */
    Verdict attempt(Instant now, Policy policy) {
        Optional<Instant> locked = lockedUntil.filter(until -> until.isAfter(now));
        if (locked.isPresent()) {
            return new Locked(locked.get());
        }
        int before = lastAt.plus(policy.forgetAfter).isAfter(now) ? failures : 0;
        int after = before + 1;
        return new Admitted(new Guesses(after, lockAfter(after, now, policy), now));
    }

    private static Optional<Instant> lockAfter(int failures, Instant now, Policy policy) {
        if (failures < policy.freeGuesses) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - policy.freeGuesses, MOST_DOUBLINGS);
        Duration lock = policy.firstLock.multipliedBy(1L << doublings);
        return Optional.of(now.plus(lock.compareTo(policy.longestLock) < 0 ? lock : policy.longestLock));
    }
}
