package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The link that a kiosk shows to whoever stands beside it. */
@Entity
@Table(name = "attendant_link")
class AttendantLinkRow {
    @Id
    String kiosk;

    @Column(name = "link_hash")
    String linkHash;

    @Column(name = "expires_at")
    Instant expiresAt;
}
