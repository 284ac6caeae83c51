package io.yunchuang.signaling.protocol;

/** How a manager takes part in a talk that he supervises. */
public enum SupervisionMode {
    /** He hears and sees, and nothing comes from him (监听). */
    LISTEN,
    /** The clerk alone hears him (密语). */
    WHISPER,
    /** Everybody hears and sees him (强插). */
    BARGE_IN
}
