package io.yunchuang.remotecontrol.screen;

import io.yunchuang.signaling.protocol.control.ScreenPoint;

/** A rectangle on the shared screen in fractions of it, edges included. */
public record Region(float left, float top, float right, float bottom) {
    public Region {
        if (!(left >= 0 && top >= 0 && left <= right && top <= bottom && right <= 1 && bottom <= 1)) {
            throw new IllegalArgumentException("no region of a screen");
        }
    }

    /** Whether a place is in it. */
    public boolean contains(ScreenPoint at) {
        return at.x() >= left && at.x() <= right && at.y() >= top && at.y() <= bottom;
    }
}
