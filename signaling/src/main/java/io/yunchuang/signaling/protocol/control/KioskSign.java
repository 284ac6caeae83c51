package io.yunchuang.signaling.protocol.control;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;

/**
 * What the kiosk's page says to the clerk's about the shown screen: a text frame, one JSON object, on the data channel of
 * control events. The last one holds. It informs only; what is let through is decided by the agent.
 *
 * @param masked parts of the shown screen are covered
 * @param pausedMillis the citizen works himself: what the clerk does rests for that long from now on; 0 when it does not
 */
public record KioskSign(boolean masked, long pausedMillis) {
    public KioskSign {
        if (pausedMillis < 0) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "pausedMillis");
        }
    }
}
