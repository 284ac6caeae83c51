package io.yunchuang.agent.x11;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.XTest;
import com.sun.jna.ptr.IntByReference;
import io.yunchuang.remotecontrol.input.Pointer;
import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The pointer of an X screen (XTEST). Nothing is waited for: Java's robot asks the X server after every act whether it is done,
 * and a click of three acts then takes three times as long as a busy server needs to answer.
 */
public final class XPointer implements Pointer {
    private static final Logger LOG = Logger.getLogger(XPointer.class.getName());
    /** Which screen of the display: the one on which the pointer is. */
    private static final int SAME_SCREEN = -1;

    private static final NativeLong AT_ONCE = new NativeLong(0);

    private final XConnection connection;
    private final XTest test;
    private boolean underWay;

    private XPointer(XConnection connection, XTest test) {
        this.connection = connection;
        this.test = test;
    }

    /** Empty on a machine whose screen is none of X11's or which has no XTEST. */
    public static Optional<Pointer> open() {
        return XConnection.open().flatMap(XPointer::over);
    }

    private static Optional<Pointer> over(XConnection connection) {
        try {
            XTest test = XTest.INSTANCE;
            boolean there = test.XTestQueryExtension(
                    connection.display(),
                    new IntByReference(),
                    new IntByReference(),
                    new IntByReference(),
                    new IntByReference());
            if (there) {
                return Optional.of(new XPointer(connection, test));
            }
        } catch (UnsatisfiedLinkError | NoClassDefFoundError noLibrary) {
            LOG.log(Level.FINE, "libXtst is not installed", noLibrary);
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void move(Pixel to) {
        test.XTestFakeMotionEvent(connection.display(), SAME_SCREEN, to.x(), to.y(), AT_ONCE);
        send();
    }

    @Override
    public void press(PointerButton button) {
        test.XTestFakeButtonEvent(connection.display(), numberOf(button), true, AT_ONCE);
        send();
    }

    @Override
    public void release(PointerButton button) {
        test.XTestFakeButtonEvent(connection.display(), numberOf(button), false, AT_ONCE);
        send();
    }

    @Override
    public void settle() {
        if (underWay) {
            X11.INSTANCE.XSync(connection.display(), true);
            underWay = false;
        }
    }

    private void send() {
        X11.INSTANCE.XFlush(connection.display());
        underWay = true;
    }

    /** X numbers the buttons from left to right. */
    private static int numberOf(PointerButton button) {
        return switch (button) {
            case PRIMARY -> 1;
            case MIDDLE -> 2;
            case SECONDARY -> 3;
        };
    }
}
