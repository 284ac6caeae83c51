package io.yunchuang.signaling.protocol;

/** Why a picture of a document is to be taken again. */
public enum RetakeReason {
    /** The writing is not sharp. */
    BLUR,
    /** A light is reflected so that something cannot be read. */
    GLARE,
    /** An edge of the document is not in the picture. */
    CUT_EDGE,
    /** It is another document than the one asked for. */
    WRONG_DOCUMENT,
    /** What the clerk says in words. */
    OTHER
}
