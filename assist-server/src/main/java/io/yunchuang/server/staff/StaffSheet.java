package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;

/**
 * A member of staff as a manager sees him.
 *
 * @param demo made by the demo data
 * @param version to be sent back with an edit, so that nobody overwrites what he has not seen
 * @param changedBy who changed this last
 */
public record StaffSheet(
        StaffId id,
        Role role,
        StaffDetails details,
        boolean disabled,
        boolean demo,
        long version,
        String changedBy,
        Instant changedAt) {}
