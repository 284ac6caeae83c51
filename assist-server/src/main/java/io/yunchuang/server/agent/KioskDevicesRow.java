package io.yunchuang.server.agent;

import io.yunchuang.signaling.protocol.DeviceKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The devices of a kiosk from a moment on, until there is a later row. */
@Entity
@Table(name = "kiosk_devices")
@IdClass(KioskDevicesRow.Key.class)
class KioskDevicesRow {
    @Id
    String kiosk;

    @Id
    Instant since;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<DeviceKind, String> devices;

    /** From which moment on of which kiosk. */
    record Key(String kiosk, Instant since) {}
}
