package io.yunchuang.agent.x11;

import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.WindowByReference;
import com.sun.jna.ptr.IntByReference;
import java.awt.Dimension;
import java.util.Optional;

/** The whole of an X screen as it is now: Java's own toolkit goes on telling the size that it had at the start. Thread-safe. */
public final class XRoot {
    private final XConnection connection;

    private XRoot(XConnection connection) {
        this.connection = connection;
    }

    /** Empty on a machine whose screen is none of X11's. */
    public static Optional<XRoot> open() {
        return XConnection.open().map(XRoot::new);
    }

    /** Its size in pixels. */
    public synchronized Dimension size() {
        IntByReference width = new IntByReference();
        IntByReference height = new IntByReference();
        X11.INSTANCE.XGetGeometry(
                connection.display(),
                connection.root(),
                new WindowByReference(),
                new IntByReference(),
                new IntByReference(),
                width,
                height,
                new IntByReference(),
                new IntByReference());
        return new Dimension(width.getValue(), height.getValue());
    }
}
