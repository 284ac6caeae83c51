package io.yunchuang.server.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** The open enrolment code of a part of a kiosk; each has at most one. */
@Entity
@Table(name = "enrolment_code")
@IdClass(EnrolmentCodeRow.Key.class)
class EnrolmentCodeRow {
    @Id
    String kiosk;

    @Id
    @Enumerated(EnumType.STRING)
    KioskPart part;

    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** Whose code it is. */
    record Key(String kiosk, KioskPart part) {}
}
