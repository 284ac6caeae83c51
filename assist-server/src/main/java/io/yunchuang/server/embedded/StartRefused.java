package io.yunchuang.server.embedded;

/** The server cannot start; the message is one clear sentence for the person who started it. */
public sealed class StartRefused extends RuntimeException permits PortTaken {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
