package io.yunchuang.server.live;

import io.quarkus.arc.Arc;
import io.yunchuang.server.access.AllowedOrigins;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;

/**
 * Lets only our own pages open a socket. Browsers always send the origin and pages cannot forge it, so this stops
 * cross-site socket hijacking; other programs are stopped by the ticket.
 */
public final class OriginCheck extends ServerEndpointConfig.Configurator {
    private static final String DENIED = OriginCheck.class.getName();

    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
        return Arc.container().instance(endpoint).get();
    }

    /** The allow-list needs the Host header, which only the handshake shows. */
    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        boolean allowed = Arc.container()
                .instance(AllowedOrigins.class)
                .get()
                .allows(first(request, "Origin"), first(request, "Host"));
        if (!allowed) {
            throw new OriginRefused();
        }
    }

    private static String first(HandshakeRequest request, String name) {
        return request.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    /** Ends the handshake. */
    static final class OriginRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OriginRefused() {
            super("Origin not allowed", null, false, false);
        }
    }
}
