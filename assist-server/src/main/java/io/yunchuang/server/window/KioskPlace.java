package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import java.util.Set;

/**
 * A kiosk and where it stands.
 *
 * @param counter the counter window its citizens are sent to
 * @param devices what it last reported as present; empty until it has reported
 * @param hours when the self-service area is open
 */
public record KioskPlace(
        KioskId id,
        Localized name,
        CentreId centre,
        Localized centreName,
        CityCode city,
        Localized cityName,
        CounterWindow counter,
        Set<DeviceKind> devices,
        ServiceHours hours) {}
