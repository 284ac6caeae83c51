package io.yunchuang.signaling.protocol;

/** A ticket's way through the counter queue. */
public enum TicketState {
    /** In line. */
    WAITING,
    /** Called to the counter, or being served there. */
    CALLED,
    /** Called and nobody came; can be called back for a while. */
    NOT_SHOWN,
    /** Served. */
    DONE,
    /** Its day is over and it was never served. */
    EXPIRED
}
