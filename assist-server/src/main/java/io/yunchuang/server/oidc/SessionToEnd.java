package io.yunchuang.server.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the provider wants to see before it ends a session that began there. */
@Entity
@Table(name = "oidc_session")
class SessionToEnd {
    @Id
    @Column(name = "key_hash")
    String keyHash;

    /** The same while the session lives, with which the row goes; nothing once it is the browser's proof. */
    @Nullable String session;

    @Column(name = "id_token")
    String idToken;

    @Column(name = "expires_at")
    Instant expiresAt;
}
