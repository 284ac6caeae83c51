package io.yunchuang.signaling.protocol;

/** What an agent finds when it tries the way of a portal's page and opens none. */
public enum PortalTrial {
    /** It could be opened now. */
    READY,
    /** A page of a portal is open. */
    IN_USE,
    /** The browser that would show it is not there. */
    NO_BROWSER,
    /** The window's only way out does not let its page through, or lets others through too. */
    NO_WAY
}
