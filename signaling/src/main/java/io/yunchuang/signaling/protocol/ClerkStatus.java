package io.yunchuang.signaling.protocol;

/** A clerk's duty as everybody may rely on it. */
public enum ClerkStatus {
    /** Connected and waiting for a call. */
    READY,
    /** Connected, takes no calls; has a {@link PauseReason}. */
    PAUSED,
    /** A call is ringing at this clerk. */
    OFFERED,
    /** On a call. */
    BUSY,
    /** Finishing the last call's record (整理时间). */
    WRAP_UP,
    /** Not on duty or not connected. */
    OFF
}
