package io.yunchuang.server.staff;

/** A clerk's place in the A/B cover (AB岗) of a virtual window, DB 31117/Z 002-2025 §4.2.3. */
public enum Cover {
    /** Offered the window's calls first. */
    PRIMARY,
    /** Offered them when no primary can take them. */
    BACKUP
}
