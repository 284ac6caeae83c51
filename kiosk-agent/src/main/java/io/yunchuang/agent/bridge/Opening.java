package io.yunchuang.agent.bridge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.java_websocket.handshake.ClientHandshake;

/** What a page says when it opens the bridge. */
record Opening(String origin, String host, String token) {
    private static final String PATH = "/bridge";
    private static final String PARAMETER = "token=";

    /** Reads the request line and headers; empty when it is not about the bridge. */
    static Optional<Opening> of(ClientHandshake handshake) {
        try {
            URI address = new URI(handshake.getResourceDescriptor());
            String query = address.getRawQuery();
            if (!PATH.equals(address.getPath()) || query == null || !query.startsWith(PARAMETER)) {
                return Optional.empty();
            }
            return Optional.of(new Opening(
                    handshake.getFieldValue("Origin"),
                    handshake.getFieldValue("Host"),
                    query.substring(PARAMETER.length())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a page of that origin asks for this very bridge. The host is checked too: a foreign name that leads to
     * 127.0.0.1 (DNS rebinding) is not ours.
     */
    boolean isFrom(String expectedOrigin, int port) {
        return origin.equals(expectedOrigin) && (host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port));
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "Opening[" + origin + ", " + host + "]";
    }
}
