package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;

/**
 * A manager as those see him in whose talk he takes part.
 *
 * @param office as shown beside the name; may be empty
 */
public record ManagerProfile(StaffId id, Localized name, Localized office) {}
