package io.yunchuang.server.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An {@link Attempt} as stored. */
@Entity
@Table(name = "oidc_attempt")
class AttemptRow {
    @Id
    @Column(name = "state_hash")
    String stateHash;

    @Column(name = "browser_hash")
    String browserHash;

    String nonce;
    String verifier;
    String wanted;

    @Column(name = "expires_at")
    Instant expiresAt;
}
