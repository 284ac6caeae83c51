package io.yunchuang.signaling.protocol;

/** How a call ended. */
public enum EndReason {
    /** Either side hung up after talking. */
    COMPLETED,
    /** The citizen gave up before a clerk answered. */
    CANCELLED,
    /** The kiosk was gone for longer than the grace period. */
    DROPPED,
    /** The citizen took the ticket and left. */
    TICKET_TAKEN
}
