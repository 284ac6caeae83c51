package io.yunchuang.server.launch;

import io.yunchuang.server.embedded.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Looks at ports before the slow part of a start, so that a taken one is said at once and plainly. */
final class Ports {
    private Ports() {}

    /** @throws StartRefused naming the first port that another program listens on */
    static void requireFree(String host, List<Integer> ports) {
        for (int port : ports) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(host, port));
            } catch (IOException e) {
                throw new StartRefused(
                        "Port " + port + " is already used by another program (" + e.getMessage()
                                + "). Stop that program, or choose another port with YUNCHUANG_HTTP_PORT (or"
                                + " YUNCHUANG_HTTPS_PORT).",
                        e);
            }
        }
    }
}
