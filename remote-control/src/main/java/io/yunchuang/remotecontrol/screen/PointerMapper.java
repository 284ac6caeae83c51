package io.yunchuang.remotecontrol.screen;

import io.yunchuang.signaling.protocol.control.ScreenPoint;

/** From places on the shared screen to pixels of the real one, as it is now. */
public record PointerMapper(ScreenGeometry screen) {
    /**
     * The pixel under a place. Pixels share the screen evenly, and the far edges belong to the last ones, so that every
     * place on the shared screen is on the real one.
     */
    public Pixel pixel(ScreenPoint at) {
        return new Pixel(
                unit(screen.x() + index(at.x(), screen.width())), unit(screen.y() + index(at.y(), screen.height())));
    }

    private static int index(float fraction, int size) {
        return Math.min(size - 1, (int) ((double) fraction * size));
    }

    private int unit(int devicePixel) {
        return (int) Math.floor(devicePixel / screen.scale());
    }
}
