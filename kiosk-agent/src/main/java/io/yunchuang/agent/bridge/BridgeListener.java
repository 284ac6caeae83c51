package io.yunchuang.agent.bridge;

import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeToken;
import java.nio.ByteBuffer;

/** Hears what comes over the bridge, in order for one page. */
public interface BridgeListener {
    /** What a page that has just come is told first. */
    BridgeMessage.FromAgent greeting(BridgeToken next);

    /** A page has come, maybe instead of another, and has been greeted. */
    void pageCame();

    /** The page that had the bridge is gone, also when a newer one comes. */
    void pageLost();

    /** The page has said something. */
    void said(BridgeMessage.FromPage message);

    /** A control event has come through the page, in the form of the package {@code control}. */
    void controlEvent(ByteBuffer frame);
}
