package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A credential; the browser has the token, we have its hash. */
@MappedSuperclass
abstract class CredentialRow {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    /** To about a minute, see {@link CredentialUse}. */
    @Column(name = "last_used_at")
    Instant lastUsedAt;
}
