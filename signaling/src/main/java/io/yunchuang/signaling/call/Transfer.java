package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.TransferTarget;
import java.time.Instant;

/**
 * A call that waits for its target alone.
 *
 * @param until afterwards anybody may have it who could have had it before; what rings then goes on ringing
 */
public record Transfer(TransferTarget target, Instant until) {}
