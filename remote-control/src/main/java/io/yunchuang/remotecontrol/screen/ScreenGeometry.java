package io.yunchuang.remotecontrol.screen;

/**
 * The shared screen among all screens of the machine, in pixels of the device.
 *
 * @param x left edge; negative where a screen stands left of the first one
 * @param y upper edge
 * @param width 1 to 32,768
 * @param height 1 to 32,768
 * @param scale pixels of the device to one unit of the machine's input, as desktops for dense screens set it; 0.25 to 8
 */
public record ScreenGeometry(int x, int y, int width, int height, double scale) {
    private static final int MAX_SIDE = 32_768;

    public ScreenGeometry {
        boolean plausible = width >= 1 && width <= MAX_SIDE && height >= 1 && height <= MAX_SIDE;
        if (!plausible || !(scale >= 0.25 && scale <= 8)) {
            throw new IllegalArgumentException("no screen: " + width + " × " + height + " at " + scale);
        }
    }

    /** The only screen, of one pixel to the unit. */
    public static ScreenGeometry of(int width, int height) {
        return new ScreenGeometry(0, 0, width, height, 1);
    }
}
