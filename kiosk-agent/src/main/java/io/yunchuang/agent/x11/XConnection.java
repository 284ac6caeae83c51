package io.yunchuang.agent.x11;

import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.Display;
import com.sun.jna.platform.unix.X11.Window;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A connection to this session's X server. It belongs to one thread, as all of Xlib's do. */
final class XConnection implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(XConnection.class.getName());

    private final Display display;
    private final Window root;

    private XConnection(Display display) {
        this.display = display;
        this.root = X11.INSTANCE.XDefaultRootWindow(display);
    }

    /** Empty on a machine whose screen is none of X11's. */
    static Optional<XConnection> open() {
        try {
            return Optional.ofNullable(X11.INSTANCE.XOpenDisplay(null)).map(XConnection::new);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError noX11) {
            LOG.log(Level.FINE, "there is no X11 here", noX11);
            return Optional.empty();
        }
    }

    Display display() {
        return display;
    }

    Window root() {
        return root;
    }

    @Override
    public void close() {
        X11.INSTANCE.XCloseDisplay(display);
    }
}
