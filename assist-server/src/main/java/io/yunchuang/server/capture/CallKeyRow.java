package io.yunchuang.server.capture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The wrapped key of a call. */
@Entity
@Table(name = "capture_key")
class CallKeyRow {
    @Id
    UUID call;

    @Column(name = "master_key")
    String masterKey;

    byte[] wrapped;

    @Column(name = "made_at")
    Instant madeAt;
}
