package io.yunchuang.signaling.protocol.bridge;

/** Why the agent closed the bridge: close codes of the socket (the 4000s are ours, RFC 6455 §7.4.2). */
public enum BridgeClose {
    /** A newer page has the bridge now. */
    REPLACED(4001),
    /** A frame that cannot be read. */
    MALFORMED(4400),
    /** The token is wrong or used up. */
    TOKEN_INVALID(4401);

    private final int code;

    BridgeClose(int code) {
        this.code = code;
    }

    /** The close code on the wire. */
    public int code() {
        return code;
    }
}
