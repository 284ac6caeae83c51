package io.yunchuang.agent.x11;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.Display;
import com.sun.jna.platform.unix.X11.Window;
import com.sun.jna.platform.unix.X11.XSetWindowAttributes;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * A frame around the whole screen, above every window. The window manager does not know it, so it never has the focus, and
 * it lets every click through to what is below. Used from one thread.
 */
public final class XFrame {
    private static final int THICKNESS = 8;

    private final XConnection connection;
    private final XShape shape;
    private final int colour;
    private Optional<Window> window = Optional.empty();
    private Dimension around = new Dimension();

    private XFrame(XConnection connection, XShape shape, int colour) {
        this.connection = connection;
        this.shape = shape;
        this.colour = colour;
    }

    /**
     * Empty on a machine whose screen is none of X11's.
     *
     * @param colour as red, green and blue, a byte each
     */
    public static Optional<XFrame> open(int colour) {
        return XConnection.open().map(connection -> new XFrame(connection, XShape.load(), colour));
    }

    /** Shows it around a screen of that size; again when the size has changed or another window may have come above it. */
    public void show(Dimension screen) {
        if (!screen.equals(around)) {
            hide();
            window = Optional.of(drawn(screen));
            around = screen;
        }
        window.ifPresent(shown -> X11.INSTANCE.XRaiseWindow(connection.display(), shown));
        X11.INSTANCE.XFlush(connection.display());
    }

    /** Takes it away. */
    public void hide() {
        window.ifPresent(shown -> X11.INSTANCE.XDestroyWindow(connection.display(), shown));
        window = Optional.empty();
        around = new Dimension();
        X11.INSTANCE.XFlush(connection.display());
    }

    private Window drawn(Dimension screen) {
        Display display = connection.display();
        Window created = X11.INSTANCE.XCreateSimpleWindow(
                display, connection.root(), 0, 0, screen.width, screen.height, 0, 0, colour);
        X11.INSTANCE.XChangeWindowAttributes(display, created, new NativeLong(X11.CWOverrideRedirect), new Unmanaged());
        shape.become(display, created, XShape.BOUNDING, sides(screen));
        shape.become(display, created, XShape.INPUT, List.of());
        X11.INSTANCE.XMapRaised(display, created);
        return created;
    }

    /** Says that the window manager is to leave a window alone: with the number 1, for which JNA would write another true. */
    private static final class Unmanaged extends XSetWindowAttributes {
        Unmanaged() {
            clear();
            setAutoWrite(false);
            getPointer().setInt(fieldOffset("override_redirect"), 1);
        }
    }

    private static List<Rectangle> sides(Dimension screen) {
        return List.of(
                new Rectangle(0, 0, screen.width, THICKNESS),
                new Rectangle(0, screen.height - THICKNESS, screen.width, THICKNESS),
                new Rectangle(0, 0, THICKNESS, screen.height),
                new Rectangle(screen.width - THICKNESS, 0, THICKNESS, screen.height));
    }
}
