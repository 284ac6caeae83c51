package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import java.time.Instant;

/**
 * That a clerk handed the call on; stays in its record.
 *
 * @param note for the next clerk, may be empty; personal data may be in it, deleted as configured
 */
public record Handover(StaffId from, TransferTarget target, PlainText note, Instant at) {}
