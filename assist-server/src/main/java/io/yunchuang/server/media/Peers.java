package io.yunchuang.server.media;

import io.yunchuang.signaling.protocol.PeerId;

/** The names by which pages know the other end of a media connection. */
public final class Peers {
    /** The citizen's kiosk. */
    public static final PeerId KIOSK = new PeerId("kiosk");

    /** The clerk's console. */
    public static final PeerId CLERK = new PeerId("clerk");

    private Peers() {}
}
