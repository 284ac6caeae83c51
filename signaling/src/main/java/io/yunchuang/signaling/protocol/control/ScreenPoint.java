package io.yunchuang.signaling.protocol.control;

/**
 * A place on the shared screen, whatever its size in pixels.
 *
 * @param x from 0 (left edge) to 1 (right edge)
 * @param y from 0 (upper edge) to 1 (lower edge)
 */
public record ScreenPoint(float x, float y) {
    public ScreenPoint {
        requireFraction(x);
        requireFraction(y);
    }

    private static void requireFraction(float value) {
        if (!Float.isFinite(value)) {
            throw new BadControlException(FrameFault.NUMBER_NOT_FINITE);
        }
        if (value < 0 || value > 1) {
            throw new BadControlException(FrameFault.OUT_OF_RANGE);
        }
    }
}
