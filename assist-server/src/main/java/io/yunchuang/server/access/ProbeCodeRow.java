package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The open enrolment code of a virtual window's probe; each window has at most one. */
@Entity
@Table(name = "window_probe_code")
class ProbeCodeRow {
    @Id
    String target;

    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
