package io.yunchuang.signaling.client;

/** What to do after the server has closed the socket, as signaling/PROTOCOL.md says. */
enum AfterClose {
    /** A newer connection has taken over. */
    STAY_REPLACED,
    /** The device was revoked or enrolled anew. */
    STOP_REVOKED,
    /** The ticket desk knows best whether this credential is still wanted. */
    ASK_AT_ONCE,
    /** The server asked for less. */
    RETRY_LATER,
    /** An outage. */
    RETRY;

    private static final int REPLACED = 4001;
    private static final int ACCESS_CHANGED = 4403;
    private static final int DEVICE_REVOKED = 4410;
    private static final int FLOOD = 4429;
    private static final int SESSION_ENDED = 4440;

    /** Reads the close code; everything unknown is an outage. */
    static AfterClose of(int code) {
        return switch (code) {
            case REPLACED -> STAY_REPLACED;
            case DEVICE_REVOKED -> STOP_REVOKED;
            case ACCESS_CHANGED, SESSION_ENDED -> ASK_AT_ONCE;
            case FLOOD -> RETRY_LATER;
            default -> RETRY;
        };
    }
}
