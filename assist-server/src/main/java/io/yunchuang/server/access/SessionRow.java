package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A session of a member of staff. */
@Entity
@Table(name = "staff_session")
class SessionRow extends CredentialRow {
    String staff;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    boolean isLive(Instant now, Duration idle) {
        return endsAt.isAfter(now) && lastUsedAt.plus(idle).isAfter(now);
    }
}
