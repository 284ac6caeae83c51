package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;

/**
 * An item as a manager sees and edits it.
 *
 * @param version to be sent back with an edit
 */
public record ItemDetails(ItemLine item, long version, StaffId changedBy, Instant changedAt) {}
