package io.yunchuang.signaling.protocol.control;

/** Why a frame is no control event. */
public enum FrameFault {
    /** Shorter or longer than its type says. */
    LENGTH_WRONG,
    /** Of a version that this side does not speak. */
    VERSION_UNKNOWN,
    /** Of a type that is not in the table. */
    TYPE_UNKNOWN,
    /** It needs a lease and names none. */
    LEASE_MISSING,
    /** It names a lease and needs none. */
    LEASE_NEEDLESS,
    /** A sequence number or time that 32 bits cannot hold. */
    COUNT_OUT_OF_RANGE,
    /** NaN or infinite. */
    NUMBER_NOT_FINITE,
    /** A place beside the screen, or more lines of scrolling than anybody turns at once. */
    OUT_OF_RANGE,
    /** A button that is not in the table. */
    BUTTON_UNKNOWN,
    /** A key that is not in the table. */
    KEY_UNKNOWN,
    /** Neither down nor up. */
    ACTION_UNKNOWN,
    /** A text of no length. */
    TEXT_EMPTY,
    /** A text of more than 2,000 code points. */
    TEXT_TOO_LONG,
    /** Not UTF-8 (RFC 3629). */
    TEXT_MALFORMED,
    /** Control characters but line break and tab, or bidirectional overrides. */
    TEXT_NOT_ALLOWED,
    /** A stroke of fewer than two points or more than 256. */
    STROKE_LENGTH_WRONG
}
