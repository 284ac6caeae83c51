package io.yunchuang.signaling.call;

/** The two ends of a call. */
public enum Side {
    KIOSK,
    CLERK
}
