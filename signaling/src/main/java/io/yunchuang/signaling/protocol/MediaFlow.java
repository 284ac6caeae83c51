package io.yunchuang.signaling.protocol;

/** What may go over a media connection in one direction. */
public enum MediaFlow {
    NOTHING,
    /** Sound alone: no face, and nothing that is shown. */
    VOICE,
    /** Sound and face, and what else is shown to that end. */
    EVERYTHING
}
