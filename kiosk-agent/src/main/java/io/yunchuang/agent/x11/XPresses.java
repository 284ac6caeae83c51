package io.yunchuang.agent.x11;

import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.platform.unix.X11.KeySym;
import com.sun.jna.platform.unix.X11.XEvent;
import com.sun.jna.platform.unix.X11.XGenericEventCookie;
import com.sun.jna.ptr.IntByReference;
import io.yunchuang.agent.control.Presses;
import io.yunchuang.agent.control.SeenPress;
import io.yunchuang.agent.x11.XInput.DeviceInfo;
import io.yunchuang.agent.x11.XInput.EventMask;
import io.yunchuang.agent.x11.XInput.RawEvent;
import io.yunchuang.remotecontrol.input.Press;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hears from the X server what is pressed and touched, also where a window manager or another program has grabbed it. The
 * server says which device each event came from, so what a program made (XTEST) is told from a hand's. Which key it was is
 * looked at for Escape alone, and nothing is kept.
 */
public final class XPresses implements Presses {
    private static final Logger LOG = Logger.getLogger(XPresses.class.getName());
    private static final Set<Integer> KINDS = Set.of(
            XInput.RAW_KEY_PRESS,
            XInput.RAW_KEY_RELEASE,
            XInput.RAW_BUTTON_PRESS,
            XInput.RAW_MOTION,
            XInput.RAW_TOUCH_BEGIN);
    private static final int ESCAPE_SYMBOL = 0xff1b;
    /** Buttons from here on are steps of a wheel. */
    private static final int FIRST_OF_WHEEL = 4;

    private final XInput input;
    private final XConnection connection;
    private final int extension;
    private final int escape;
    private final XEvent event = new XEvent();
    private Set<Integer> madeUp = Set.of();

    private XPresses(XInput input, XConnection connection, int extension) {
        this.input = input;
        this.connection = connection;
        this.extension = extension;
        this.escape =
                Byte.toUnsignedInt(X11.INSTANCE.XKeysymToKeycode(connection.display(), new KeySym(ESCAPE_SYMBOL)));
    }

    /** Empty on a machine whose screen is none of X11's or whose X server is older than 2012. */
    public static Optional<Presses> open() {
        return XConnection.open().flatMap(connection -> {
            try {
                return over(connection, XInput.load());
            } catch (UnsatisfiedLinkError noLibrary) {
                LOG.log(Level.WARNING, "libXi is not installed: keys are watched in our own page only", noLibrary);
                connection.close();
                return Optional.empty();
            }
        });
    }

    private static Optional<Presses> over(XConnection connection, XInput input) {
        IntByReference opcode = new IntByReference();
        boolean there = X11.INSTANCE.XQueryExtension(
                connection.display(), "XInputExtension", opcode, new IntByReference(), new IntByReference());
        boolean new2012 =
                there && input.XIQueryVersion(connection.display(), new IntByReference(2), new IntByReference(2)) == 0;
        if (!new2012) {
            connection.close();
            return Optional.empty();
        }
        return Optional.of(new XPresses(input, connection, opcode.getValue()));
    }

    @Override
    public void begin() {
        madeUp = madeUpDevices();
        select(KINDS);
    }

    @Override
    public void end() {
        select(Set.of());
        sinceLastLook();
    }

    @Override
    public List<SeenPress> sinceLastLook() {
        List<SeenPress> seen = new ArrayList<>();
        while (X11.INSTANCE.XPending(connection.display()) > 0) {
            X11.INSTANCE.XNextEvent(connection.display(), event);
            event.setType(XGenericEventCookie.class);
            event.read();
            XGenericEventCookie cookie = event.xcookie;
            boolean ours = cookie.type == X11.GenericEvent && cookie.extension == extension;
            if (ours && X11.INSTANCE.XGetEventData(connection.display(), cookie)) {
                press(new RawEvent(cookie.data)).ifPresent(seen::add);
                X11.INSTANCE.XFreeEventData(connection.display(), cookie);
            }
        }
        return seen;
    }

    private Optional<SeenPress> press(RawEvent raw) {
        boolean made = madeUp.contains(raw.source);
        return switch (raw.kind) {
            case XInput.RAW_KEY_PRESS -> Optional.of(new SeenPress(key(raw.detail), true, made));
            case XInput.RAW_KEY_RELEASE -> Optional.of(new SeenPress(key(raw.detail), false, made));
            // Made-up moves and turns of the wheel are ours: no on-screen keyboard makes any.
            case XInput.RAW_BUTTON_PRESS ->
                made && raw.detail >= FIRST_OF_WHEEL
                        ? Optional.empty()
                        : Optional.of(new SeenPress(Press.BUTTON, true, made));
            case XInput.RAW_MOTION, XInput.RAW_TOUCH_BEGIN ->
                made ? Optional.empty() : Optional.of(new SeenPress(Press.BUTTON, true, false));
            default -> Optional.empty();
        };
    }

    private Press key(int code) {
        return code == escape ? Press.ESCAPE : Press.KEY;
    }

    private void select(Set<Integer> kinds) {
        input.XISelectEvents(connection.display(), connection.root(), new EventMask(kinds), 1);
        X11.INSTANCE.XFlush(connection.display());
    }

    /** The devices through which programs type and click. */
    private Set<Integer> madeUpDevices() {
        IntByReference count = new IntByReference();
        Pointer devices = input.XIQueryDevice(connection.display(), XInput.ALL_DEVICES, count);
        Set<Integer> found = new HashSet<>();
        if (devices == null) {
            return Set.of();
        }
        for (int i = 0; i < count.getValue(); i++) {
            DeviceInfo device = new DeviceInfo(devices, i);
            if (device.isMadeUp()) {
                found.add(device.id);
            }
        }
        input.XIFreeDeviceInfo(devices);
        return Set.copyOf(found);
    }
}
