package io.yunchuang.agent.x11;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.unix.X11.Display;
import com.sun.jna.platform.unix.X11.Window;
import com.sun.jna.ptr.IntByReference;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of libXi that the agent needs (X Input Extension 2.2, XI2proto). */
interface XInput extends Library {
    /** Every device, and every device that moves the pointer or types, each by its one master. */
    int ALL_DEVICES = 0;

    int ALL_MASTERS = 1;

    int RAW_KEY_PRESS = 13;
    int RAW_KEY_RELEASE = 14;
    int RAW_BUTTON_PRESS = 15;
    int RAW_MOTION = 17;
    int RAW_TOUCH_BEGIN = 22;

    /** Loads the library; an {@link UnsatisfiedLinkError} says that there is none. */
    static XInput load() {
        return Native.load("Xi", XInput.class);
    }

    int XIQueryVersion(Display display, IntByReference major, IntByReference minor);

    int XISelectEvents(Display display, Window window, EventMask masks, int count);

    Pointer XIQueryDevice(Display display, int device, IntByReference count);

    void XIFreeDeviceInfo(Pointer info);

    /** Which events are wanted. */
    @FieldOrder({"device", "length", "mask"})
    class EventMask extends Structure {
        private static final int BYTES = 4;

        public int device = ALL_MASTERS;
        public int length = BYTES;
        public Pointer mask;

        /** @param kinds none to have no event any more */
        EventMask(Set<Integer> kinds) {
            Memory bits = new Memory(BYTES);
            bits.setInt(0, 0);
            kinds.forEach(kind -> bits.setByte(kind / 8, (byte) (bits.getByte(kind / 8) | 1 << kind % 8)));
            mask = bits;
        }
    }

    /** What a device did, before any window or program has its way with it. */
    @FieldOrder({"type", "serial", "sent", "display", "extension", "kind", "time", "master", "source", "detail", "flags"
    })
    class RawEvent extends Structure {
        public int type;
        public NativeLong serial = new NativeLong();
        public int sent;
        public @Nullable Pointer display;
        public int extension;
        public int kind;
        public NativeLong time = new NativeLong();
        public int master;
        public int source;
        public int detail;
        public int flags;

        RawEvent(Pointer at) {
            super(at);
            read();
        }
    }

    /** A device. */
    @FieldOrder({"id", "name", "use", "attachment", "enabled", "classCount", "classes"})
    class DeviceInfo extends Structure {
        public int id;
        public @Nullable Pointer name;
        public int use;
        public int attachment;
        public int enabled;
        public int classCount;
        public @Nullable Pointer classes;

        /** @param index of the device in the list that begins there */
        DeviceInfo(Pointer list, int index) {
            super(list);
            useMemory(list, index * size());
            read();
        }

        /** Whether programs type and click through it (XTEST), and no hand. */
        boolean isMadeUp() {
            return name != null && name.getString(0).contains("XTEST");
        }
    }
}
