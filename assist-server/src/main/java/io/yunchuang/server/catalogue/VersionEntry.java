package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.List;

/**
 * One version in an item's history.
 *
 * @param changes against the revision before; none for the first
 * @param demo whether it is demo data
 */
public record VersionEntry(
        ItemVersionId version,
        int revision,
        StaffId changedBy,
        Instant changedAt,
        boolean demo,
        List<FieldChange> changes) {}
