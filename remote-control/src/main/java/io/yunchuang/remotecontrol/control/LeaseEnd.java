package io.yunchuang.remotecontrol.control;

/** Why a lease is obeyed no longer; it never is again. */
public enum LeaseEnd {
    /** The server or somebody at the machine has ended it. */
    REVOKED,
    /** It was not renewed in time. */
    EXPIRED,
    /** Another one was granted. */
    REPLACED,
    /** The gate was closed. */
    CLOSED
}
