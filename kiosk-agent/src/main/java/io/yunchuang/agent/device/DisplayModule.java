package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.DisplayMode;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The display that serves the citizen. One that is too small for the pages is of no use. */
final class DisplayModule implements KioskModule {
    /** Smallest screen on which the kiosk's pages can be used, in pixels of the device. */
    static final Dimension SMALLEST = new Dimension(1024, 720);

    /**
     * One screen.
     *
     * @param size in pixels of the device
     * @param scale pixels of the device for one of the desktop
     * @param hertz pictures a second, 0 where it is not known
     */
    record Screen(Dimension size, double scale, int hertz) {}

    /** Where the screens are looked up. */
    interface Screens {
        /**
         * The screens, the main one first; none without a desktop.
         *
         * @throws AWTError where there should be a desktop and it cannot be reached
         */
        List<Screen> list();
    }

    private final Screens screens;

    DisplayModule(Screens screens) {
        this.screens = screens;
    }

    /** The screens of the desktop that this process belongs to. */
    static List<Screen> ofDesktop() {
        if (GraphicsEnvironment.isHeadless()) {
            return List.of();
        }
        GraphicsEnvironment desktop = GraphicsEnvironment.getLocalGraphicsEnvironment();
        GraphicsDevice main = desktop.getDefaultScreenDevice();
        return Stream.concat(
                        Stream.of(main), Stream.of(desktop.getScreenDevices()).filter(device -> !device.equals(main)))
                .map(DisplayModule::screen)
                .toList();
    }

    private static Screen screen(GraphicsDevice device) {
        DisplayMode mode = device.getDisplayMode();
        double scale = device.getDefaultConfiguration().getDefaultTransform().getScaleX();
        return new Screen(new Dimension(mode.getWidth(), mode.getHeight()), scale, mode.getRefreshRate());
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DISPLAY;
    }

    @Override
    public Finding check() {
        List<Screen> all;
        try {
            all = screens.list();
        } catch (AWTError e) {
            return Finding.fault(FaultCode.NO_ANSWER, Facts.of("error", String.valueOf(e.getMessage())));
        }
        return all.stream().findFirst().map(main -> finding(main, all.size())).orElseGet(Finding::missing);
    }

    private static Finding finding(Screen main, int screens) {
        Facts facts = Facts.of("scale", Double.toString(main.scale()))
                .with("size", main.size())
                .with("screens", screens)
                .withKnown("hertz", Optional.of(main.hertz()).filter(rate -> rate > 0));
        boolean small = main.size().width < SMALLEST.width || main.size().height < SMALLEST.height;
        return Finding.of(small ? Optional.of(FaultCode.SCREEN_TOO_SMALL) : Optional.empty(), facts);
    }
}
