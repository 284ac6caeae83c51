package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An item in the manager's table of one permit city.
 *
 * @param sheet empty while the city has not published the item
 */
public record SheetLine(ItemDetails item, Optional<Published> sheet) {
    /** The current version in that city. */
    public record Published(
            ItemVersionId version,
            int revision,
            Set<HandlingMode> modes,
            Set<DeviceKind> requiredDevices,
            int promisedWorkingDays,
            long feeCents,
            int materials,
            boolean demo,
            StaffId changedBy,
            Instant changedAt) {}
}
