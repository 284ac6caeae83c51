package io.yunchuang.remotecontrol.input;

/** What is pressed, as far as one needs to know to tell a hand at the machine from ours. */
public enum Press {
    /** The key that ends control when it is held. */
    ESCAPE,
    /** Any other key. */
    KEY,
    /** A button of the pointer, but not a step of its wheel. */
    BUTTON
}
