package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The PIN of an attendant as BCrypt keeps it. */
@Entity
@Table(name = "attendant_pin")
class PinRow {
    @Id
    String attendant;

    String hash;

    @Column(name = "changed_at")
    Instant changedAt;
}
