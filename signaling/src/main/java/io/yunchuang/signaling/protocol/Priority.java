package io.yunchuang.signaling.protocol;

/** A call's place class in its queue; a lower class is served before any later one, first come first served within. */
public enum Priority {
    /** A call that lost its clerk: first in line. */
    FELL_BACK,
    /** An elderly or disabled citizen, by the attendant's mark. */
    CARE,
    /** Everybody else. */
    NORMAL
}
