package io.yunchuang.signaling.protocol;

import java.time.Instant;

/**
 * The last fault of a module; kept after it has gone.
 *
 * @param at when it was seen first
 */
public record ModuleFault(FaultCode code, Instant at) {}
