package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The credential of a virtual window's probe. */
@Entity
@Table(name = "window_probe")
class ProbeRow extends CredentialRow {
    String target;

    @Column(name = "enrolled_at")
    Instant enrolledAt;

    @Nullable @Column(name = "revoked_at")
    Instant revokedAt;

    @Nullable @Column(name = "revoked_by")
    String revokedBy;
}
