package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places as a manager sees and edits them. */
public sealed interface PlaceDetails {
    Localized name();

    Contact contact();

    ServiceHours hours();

    Stamp stamp();

    /** A service centre. */
    record Centre(
            CentreId id,
            CityCode city,
            CentreLevel level,
            Localized name,
            Localized address,
            Contact contact,
            ServiceHours hours,
            Stamp stamp)
            implements PlaceDetails {}

    /**
     * A virtual or counter window.
     *
     * @param place where in the centre
     * @param workspaceM2 at least 10 m² (DB 31117/Z 002-2025 §5.1.3.1)
     */
    record Window(
            WindowId id,
            WindowKind kind,
            CentreId centre,
            Localized name,
            Localized place,
            BigDecimal workspaceM2,
            Contact contact,
            ServiceHours hours,
            Stamp stamp)
            implements PlaceDetails {}

    /**
     * A kiosk.
     *
     * @param counter the counter window its citizens are sent to
     * @param devices what it last reported as present
     * @param devicesReportedAt empty until it has reported
     */
    record Kiosk(
            KioskId id,
            CentreId centre,
            WindowId counter,
            Localized name,
            Localized place,
            Contact contact,
            ServiceHours hours,
            Set<DeviceKind> devices,
            Optional<Instant> devicesReportedAt,
            Stamp stamp)
            implements PlaceDetails {}

    /** Everything there is, as of one moment. */
    record All(List<City> cities, List<Centre> centres, List<Window> windows, List<Kiosk> kiosks) {}
}
