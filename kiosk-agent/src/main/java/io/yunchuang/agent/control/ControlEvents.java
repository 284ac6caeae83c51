package io.yunchuang.agent.control;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.ControlState;

/** Hears what happens to remote control, on the desk's thread: do not block. */
public interface ControlEvents {
    /** The journal of a lease, while it stands and once more at its end. */
    void report(ControlReport report);

    /** Control of that call has ended here, and the server is to end it, too. */
    void stopped(CallId call);

    /**
     * A ping that the page has handed on has been at the gate, which carries out nothing of it.
     *
     * @param ping as it came
     */
    void echo(byte[] ping);

    /** What the page shows of it is another now. */
    void state(ControlState state);
}
