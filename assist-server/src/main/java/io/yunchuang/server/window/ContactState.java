package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;

/**
 * A virtual window's contact data, and who last said that they are right (DB 31117/Z 002-2025 §5.2.2.2).
 *
 * @param confirmedBy who confirmed them, or saved them later than anybody confirmed
 */
public record ContactState(WindowId window, Contact contact, StaffId confirmedBy, Instant confirmedAt) {}
