package io.yunchuang.server.media;

import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.PeerId;

/** The names by which pages know the other end of a media connection. */
public final class Peers {
    /** The citizen's kiosk. */
    public static final PeerId KIOSK = new PeerId("kiosk");

    /** The clerk's console. */
    public static final PeerId CLERK = new PeerId("clerk");

    /** The expert whom the clerk asks. */
    public static final PeerId EXPERT = new PeerId("expert");

    /** The one whom he asks beside him. */
    public static final PeerId SECOND_EXPERT = new PeerId("expert-2");

    /** The last one. */
    public static final PeerId THIRD_EXPERT = new PeerId("expert-3");

    /** The manager who supervises the talk. */
    public static final PeerId SUPERVISOR = new PeerId("supervisor");

    /** The media bridge, which stands for all others. */
    public static final PeerId BRIDGE = new PeerId("bridge");

    private Peers() {}

    /** The name of whoever is at that end of a call. */
    public static PeerId of(Side side) {
        return switch (side) {
            case KIOSK -> KIOSK;
            case CLERK -> CLERK;
            case EXPERT -> EXPERT;
            case SECOND_EXPERT -> SECOND_EXPERT;
            case THIRD_EXPERT -> THIRD_EXPERT;
            case SUPERVISOR -> SUPERVISOR;
        };
    }
}
