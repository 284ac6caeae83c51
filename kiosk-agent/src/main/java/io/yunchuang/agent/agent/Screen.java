package io.yunchuang.agent.agent;

import io.yunchuang.agent.x11.XRoot;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import java.util.function.Supplier;

/** The screen that the kiosk shares, the first one, as it is now. Thread-safe. */
final class Screen implements Supplier<ScreenGeometry> {
    private final Optional<XRoot> root;

    Screen() {
        // With several screens X has one root for all of them, of which the first is a part.
        boolean single = GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length == 1;
        root = single ? XRoot.open() : Optional.empty();
    }

    @Override
    public ScreenGeometry get() {
        var device = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration();
        var bounds = device.getBounds();
        double scale = device.getDefaultTransform().getScaleX();
        Dimension size = root.map(XRoot::size)
                .orElseGet(() ->
                        new Dimension((int) Math.round(bounds.width * scale), (int) Math.round(bounds.height * scale)));
        return new ScreenGeometry(bounds.x, bounds.y, size.width, size.height, scale);
    }
}
