package io.yunchuang.signaling.protocol;

/** In which form a material may be handed in. */
public enum MaterialForm {
    PAPER,
    ELECTRONIC,
    PAPER_OR_ELECTRONIC
}
