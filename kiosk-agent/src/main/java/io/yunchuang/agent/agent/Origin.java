package io.yunchuang.agent.agent;

import java.net.URI;

/** An address as browsers write a page's origin (RFC 6454 §6.2). */
final class Origin {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Origin() {}

    static String of(URI server) {
        int usual = server.getScheme().equals("https") ? HTTPS : HTTP;
        String port = server.getPort() < 0 || server.getPort() == usual ? "" : ":" + server.getPort();
        return server.getScheme() + "://" + server.getHost() + port;
    }
}
