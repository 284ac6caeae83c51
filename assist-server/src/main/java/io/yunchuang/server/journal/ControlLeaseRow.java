package io.yunchuang.server.journal;

import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.ControlScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a lease until its entry is made. */
@Entity
@Table(name = "control_lease")
class ControlLeaseRow {
    @Id
    UUID lease;

    UUID call;

    String kiosk;

    String clerk;

    @Nullable String attendant;

    @Enumerated(EnumType.STRING)
    ControlScope scope;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Nullable @Column(name = "ended_at")
    Instant endedAt;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    ControlReport report;

    boolean entered;
}
