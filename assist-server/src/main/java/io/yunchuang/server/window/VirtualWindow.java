package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;

/** A virtual window (虚拟窗口), DB 31117/Z 002-2025 §3.4.2. */
public record VirtualWindow(
        WindowId id,
        Localized name,
        CentreId centre,
        Localized centreName,
        String phone,
        CityCode city,
        ServiceHours hours) {}
