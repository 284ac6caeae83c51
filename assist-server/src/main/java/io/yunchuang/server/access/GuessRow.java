package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Guesses} as stored. */
@Entity
@Table(name = "guess")
class GuessRow {
    @Id
    @Column(name = "subject_hash")
    String subjectHash;

    int failures;

    @Nullable @Column(name = "locked_until")
    Instant lockedUntil;

    @Column(name = "last_at")
    Instant lastAt;

    Guesses guesses() {
        return new Guesses(failures, Optional.ofNullable(lockedUntil), lastAt);
    }

    void become(Guesses guesses) {
        failures = guesses.failures();
        lockedUntil = guesses.lockedUntil().orElse(null);
        lastAt = guesses.lastAt();
    }
}
