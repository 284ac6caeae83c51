package io.yunchuang.server.embedded;

/** Another program listens on the port; on another one the same start may succeed. */
public final class PortTaken extends StartRefused {
    private static final long serialVersionUID = 1L;

    public PortTaken(String sentence) {
        super(sentence);
    }
}
