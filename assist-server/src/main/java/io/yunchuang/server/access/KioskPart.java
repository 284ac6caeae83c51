package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.Role;

/** What of a kiosk holds a credential of its own. */
public enum KioskPart {
    /** The browser, with a cookie. */
    PAGE(Role.KIOSK),
    /** The agent beside it, with a bearer token (RFC 6750). */
    AGENT(Role.AGENT);

    private final Role role;

    KioskPart(Role role) {
        this.role = role;
    }

    /** What it acts as. */
    public Role role() {
        return role;
    }
}
