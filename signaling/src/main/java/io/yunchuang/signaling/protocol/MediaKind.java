package io.yunchuang.signaling.protocol;

/** What a page has decoded from its peer. */
public enum MediaKind {
    AUDIO_ONLY,
    AUDIO_AND_VIDEO
}
