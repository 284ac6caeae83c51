package io.yunchuang.signaling.protocol.bridge;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of binary frames of the bridge: their first byte; the content follows. */
public enum BridgeFrame {
    /**
     * A control event, from the page to the agent, in the form of the package {@code control}; a ping comes back unchanged when it
     * has been at the gate.
     */
    CONTROL_EVENT(0x01),
    /** A live picture of the document camera, JPEG, from the agent to the page. */
    PREVIEW(0x02),
    /** The picture of the {@link BridgeMessage.PictureTaken} just sent, from the agent to the page. */
    PICTURE(0x03);

    /** Largest text or binary frame from the page, in bytes: the longest text commit has room. */
    public static final int MAX_FROM_PAGE = 64 * 1024;

    private final byte mark;

    BridgeFrame(int mark) {
        this.mark = (byte) mark;
    }

    /** The first byte of such a frame. */
    public byte mark() {
        return mark;
    }

    /** The kind of a frame with that first byte. */
    public static Optional<BridgeFrame> of(byte mark) {
        return Arrays.stream(values()).filter(each -> each.mark == mark).findFirst();
    }
}
