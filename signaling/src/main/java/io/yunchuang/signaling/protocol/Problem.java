package io.yunchuang.signaling.protocol;

/**
 * A failure as a person meets it, the same over REST and the socket.
 *
 * @param code stable; programs may rely on it
 * @param text what happened
 * @param next what the person can do now
 */
public record Problem(ErrorCode code, Localized text, Localized next) {
    /** The problem of that code with its texts. */
    public static Problem of(ErrorCode code) {
        return new Problem(code, code.text(), code.next());
    }
}
