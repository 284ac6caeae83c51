package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;

/**
 * Who last changed a place, and when.
 *
 * @param version to be sent back with an edit; an edit of an older version is refused
 * @param demo whether this is demo data
 */
public record Stamp(long version, StaffId changedBy, Instant changedAt, boolean demo) {}
