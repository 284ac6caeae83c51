package io.yunchuang.agent.browser;

import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.Region;
import java.util.List;

/** Where a window stands, in pixels of the screen. */
public record Place(int x, int y, int width, int height) {
    /** The whole screen, for a call beside which nothing is open. */
    public static Place whole(ScreenGeometry screen) {
        return on(screen, new Region(0, 0, 1, 1));
    }

    /** The part that a portal takes; {@link #besidePortal} is the rest. */
    public static Place portal(ScreenGeometry screen, double callShare) {
        return on(
                screen,
                isUpright(screen)
                        ? new Region(0, callShare, 1, 1 - callShare)
                        : new Region(callShare, 0, 1 - callShare, 1));
    }

    /** The part that the call keeps while a portal is open: the left one, on an upright screen the upper one. */
    public static Region besidePortal(ScreenGeometry screen, double callShare) {
        return isUpright(screen) ? new Region(0, 0, 1, callShare) : new Region(0, 0, callShare, 1);
    }

    private static boolean isUpright(ScreenGeometry screen) {
        return screen.height() > screen.width();
    }

    private static Place on(ScreenGeometry screen, Region part) {
        int left = pixels(part.x(), screen.width());
        int top = pixels(part.y(), screen.height());
        return new Place(
                left,
                top,
                pixels(part.x() + part.width(), screen.width()) - left,
                pixels(part.y() + part.height(), screen.height()) - top);
    }

    private static int pixels(double share, int size) {
        return (int) Math.round(share * size);
    }

    List<String> flags() {
        return List.of("--window-position=" + x + "," + y, "--window-size=" + width + "," + height);
    }
}
