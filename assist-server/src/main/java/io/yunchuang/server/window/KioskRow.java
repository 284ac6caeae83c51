package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
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
    String[] devices = {};

    @Column(name = "devices_reported_at")
    Instant devicesReportedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "agent_judged")
    String[] agentJudged = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "agent_present")
    String[] agentPresent = {};

    KioskPlace toPlace(ServiceCentre in, CounterWindow counter) {
        return new KioskPlace(
                new KioskId(id), name(), in.id(), in.name(), in.city(), in.cityName(), counter, present(), hours);
    }

    PlaceDetails.Kiosk toDetails() {
        return new PlaceDetails.Kiosk(
                new KioskId(id),
                new CentreId(centre),
                new WindowId(counterWindow),
                name(),
                new Localized(placeZh, placeEn),
                contact(),
                hours,
                present(),
                Optional.ofNullable(devicesReportedAt),
                stamp());
    }

    KioskRow take(PlaceEdit.Kiosk edit) {
        centre = edit.centre().value();
        counterWindow = edit.counter().value();
        placeZh = edit.place().zh();
        placeEn = edit.place().en();
        return this;
    }

    /** A connected agent has the last word on what it judges; of the rest the browser knows best. */
    private Set<DeviceKind> present() {
        Set<DeviceKind> present = EnumSet.noneOf(DeviceKind.class);
        present.addAll(kinds(devices));
        present.removeAll(kinds(agentJudged));
        present.addAll(kinds(agentPresent));
        return Set.copyOf(present);
    }

    private static Set<DeviceKind> kinds(String[] names) {
        return Arrays.stream(names).map(DeviceKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
