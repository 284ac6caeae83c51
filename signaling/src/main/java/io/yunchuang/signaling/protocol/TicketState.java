package io.yunchuang.signaling.protocol;

/** A ticket's way through the counter queue. */
public enum TicketState {
    WAITING,
    CALLED,
    NOT_SHOWN,
    DONE
}
