package io.yunchuang.signaling.protocol;

/** How it is with the portal's page on the kiosk. */
public enum PortalState {
    /** The kiosk has not said yet that it is there. */
    OPENING,
    /** The citizen sees it. */
    OPEN,
    /** It wanted to lead to a host that is not on the link's list, and was held. */
    BLOCKED,
    /** It could not be opened. */
    FAILED,
    /** Its window was closed at the kiosk, and what it had stored is wiped. */
    CLOSED
}
