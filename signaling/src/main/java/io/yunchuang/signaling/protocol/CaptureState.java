package io.yunchuang.signaling.protocol;

/** What the clerk has decided about a capture. */
public enum CaptureState {
    /** Nothing yet. */
    TAKEN,
    /** It is good. */
    ACCEPTED,
    /** The citizen is asked to lay the document down again. */
    RETAKE
}
