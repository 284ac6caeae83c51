package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The password of a member of staff as BCrypt keeps it. */
@Entity
@Table(name = "staff_password")
class PasswordRow {
    @Id
    String staff;

    String hash;

    @Column(name = "changed_at")
    Instant changedAt;
}
