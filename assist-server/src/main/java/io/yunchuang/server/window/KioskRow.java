package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kiosk. */
@Entity
@Table(name = "kiosk")
class KioskRow extends PlaceRow {
    String centre;

    @Column(name = "counter_window")
    String counterWindow;

    @Column(name = "place_zh")
    String placeZh;

    @Column(name = "place_en")
    String placeEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] devices;

    @Column(name = "devices_reported_at")
    Instant devicesReportedAt;

    KioskPlace toPlace(ServiceCentre in, CounterWindow counter) {
        return new KioskPlace(
                new KioskId(id), name(), in.id(), in.name(), in.city(), in.cityName(), counter, present(), hours);
    }

    Set<DeviceKind> present() {
        return Arrays.stream(devices).map(DeviceKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
