package io.yunchuang.server.agent;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A module of a kiosk as its agent has last told of it. */
@Entity
@Table(name = "kiosk_module")
@IdClass(KioskModuleRow.Key.class)
class KioskModuleRow {
    @Id
    String kiosk;

    @Id
    @Enumerated(EnumType.STRING)
    DeviceKind kind;

    @Enumerated(EnumType.STRING)
    ModuleState state;

    Instant since;

    @Nullable @Enumerated(EnumType.STRING)
    FaultCode fault;

    @Nullable @Column(name = "fault_at")
    Instant faultAt;

    @Column(name = "checked_at")
    Instant checkedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> facts;

    /** Which module of which kiosk. */
    record Key(String kiosk, DeviceKind kind) {}
}
