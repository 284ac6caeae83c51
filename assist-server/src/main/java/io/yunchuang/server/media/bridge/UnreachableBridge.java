package io.yunchuang.server.media.bridge;

/** A bridge has made an endpoint that no page could reach. */
final class UnreachableBridge extends RuntimeException {
    private static final long serialVersionUID = 1;
}
