package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;

/**
 * A counter window (线下窗口), DB 31117/Z 002-2025 §3.4.1.
 *
 * @param address of the centre and the window in it, as a citizen needs it to get there
 */
public record CounterWindow(
        WindowId id,
        Localized name,
        CentreId centre,
        Localized centreName,
        Localized address,
        String phone,
        CityCode city,
        ServiceHours hours) {}
