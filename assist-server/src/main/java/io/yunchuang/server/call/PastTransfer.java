package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;

/**
 * That a call was handed on; the note to the next clerk stays with the clerks.
 *
 * @param to what the target is called
 */
public record PastTransfer(Instant at, StaffId from, Localized to) {}
