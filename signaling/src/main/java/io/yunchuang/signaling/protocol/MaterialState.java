package io.yunchuang.signaling.protocol;

/** What the clerk has seen of a material. */
public enum MaterialState {
    NOT_SEEN,
    IN_ORDER,
    INCOMPLETE,
    MISSING
}
