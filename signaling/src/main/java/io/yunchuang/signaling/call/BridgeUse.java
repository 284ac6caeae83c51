package io.yunchuang.signaling.call;

/** For which talks a city wants a media bridge, where there is one. */
public enum BridgeUse {
    /** For none: faces and voices go from page to page, whatever that costs. */
    NEVER,

    /** For three and more, and for two whose pages do not reach each other. */
    CROWD,

    /** For two, too: where talks have to pass one place, because they are recorded there or no other is let through. */
    ALWAYS
}
