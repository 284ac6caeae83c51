package io.yunchuang.agent.x11;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.Atom;
import com.sun.jna.platform.unix.X11.AtomByReference;
import com.sun.jna.platform.unix.X11.Window;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The window in front as the window manager names it (EWMH {@code _NET_ACTIVE_WINDOW}), by the process and the program it
 * belongs to. Its title is not read: it may name a person. Used from one thread.
 */
public final class XActiveWindow {
    private static final NativeLong MOST_LONGS = new NativeLong(64);

    private final XConnection connection;
    private final Atom active;
    private final Atom process;
    private final Atom program;

    /**
     * A window's owner.
     *
     * @param pid of the process
     * @param program the name that the program gives itself (ICCCM {@code WM_CLASS}), maybe empty
     */
    public record Owner(long pid, String program) {}

    private XActiveWindow(XConnection connection) {
        this.connection = connection;
        this.active = atom("_NET_ACTIVE_WINDOW");
        this.process = atom("_NET_WM_PID");
        this.program = atom("WM_CLASS");
    }

    /** Empty on a machine whose screen is none of X11's. */
    public static Optional<XActiveWindow> open() {
        return XConnection.open().map(XActiveWindow::new);
    }

    /** Whose window is in front; empty when none is, or it does not say. */
    public Optional<Owner> owner() {
        return number(connection.root(), active)
                .filter(window -> window != X11.None)
                .map(Window::new)
                .flatMap(window -> number(window, process).map(pid -> new Owner(pid, program(window))));
    }

    /** The second of two names, each of which ends with a zero byte: the class. */
    private String program(Window window) {
        return property(window, program, (content, length) -> content.getByteArray(0, length))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\0"))
                .filter(names -> names.length >= 2)
                .map(names -> names[1])
                .orElse("");
    }

    private Optional<Long> number(Window window, Atom name) {
        return property(
                window, name, (content, length) -> content.getNativeLong(0).longValue());
    }

    /** A window that has just gone has none; Java's toolkit keeps Xlib from ending the program about it. */
    private <T> Optional<T> property(Window window, Atom name, BiFunction<Pointer, Integer, T> reader) {
        PointerByReference content = new PointerByReference();
        NativeLongByReference items = new NativeLongByReference();
        X11.INSTANCE.XGetWindowProperty(
                connection.display(),
                window,
                name,
                new NativeLong(0),
                MOST_LONGS,
                false,
                new Atom(X11.AnyPropertyType),
                new AtomByReference(),
                new IntByReference(),
                items,
                new NativeLongByReference(),
                content);
        Pointer at = content.getValue();
        int length = items.getValue().intValue();
        if (at == null) {
            return Optional.empty();
        }
        try {
            return length > 0 ? Optional.of(reader.apply(at, length)) : Optional.empty();
        } finally {
            X11.INSTANCE.XFree(at);
        }
    }

    private Atom atom(String name) {
        return X11.INSTANCE.XInternAtom(connection.display(), name, false);
    }
}
