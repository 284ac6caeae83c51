package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;

/**
 * A service centre (政务服务中心), DB 31117/Z 002-2025 §3.1.
 *
 * @param hours when the house is open; its windows have their own hours
 */
public record ServiceCentre(
        CentreId id,
        Localized name,
        CentreLevel level,
        CityCode city,
        Localized cityName,
        Localized address,
        Contact contact,
        ServiceHours hours) {}
