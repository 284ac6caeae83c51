package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A session of a member of staff; the browser has the token, we have its hash. */
@Entity
@Table(name = "staff_session")
class SessionRow {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    String staff;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    boolean isLive(Instant now, Duration idle) {
        return endsAt.isAfter(now) && lastUsedAt.plus(idle).isAfter(now);
    }
}
