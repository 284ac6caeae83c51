package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The code that makes the first manager; there is at most one. */
@Entity
@Table(name = "setup_code")
class SetupCodeRow {
    /** The one row. */
    @Id
    short id = 1;

    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "expires_at")
    Instant expiresAt;
}
