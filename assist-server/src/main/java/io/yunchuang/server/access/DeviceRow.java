package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The credential of a part of a kiosk. */
@Entity
@Table(name = "kiosk_device")
class DeviceRow extends CredentialRow {
    String kiosk;

    @Enumerated(EnumType.STRING)
    KioskPart part;

    @Column(name = "enrolled_at")
    Instant enrolledAt;

    @Nullable @Column(name = "revoked_at")
    Instant revokedAt;

    @Nullable @Column(name = "revoked_by")
    String revokedBy;

    boolean isLive() {
        return revokedAt == null;
    }

    void revoke(Instant at, String by) {
        revokedAt = at;
        revokedBy = by;
    }
}
