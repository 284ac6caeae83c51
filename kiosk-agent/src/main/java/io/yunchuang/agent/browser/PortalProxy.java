package io.yunchuang.agent.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The work window's only way out: a proxy on 127.0.0.1 that lets through what goes to an allowed host and refuses the
 * rest, whatever made the page ask for it. It looks at names only and never into what is encrypted. The kept proxies for
 * Java bring a whole HTTP server; a name check before a tunnel needs none.
 */
public final class PortalProxy implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PortalProxy.class.getName());
    private static final int CONNECT_MILLIS = 10_000;
    private static final int BACKLOG = 50;
    private static final int SECRET_BYTES = 16;
    /** A host that is on no list (RFC 6761 §6.4). */
    private static final String NOWHERE = "portal.invalid";

    private static final int GUARD_MILLIS = 1_000;
    private static final String FORBIDDEN = "HTTP/1.1 403 ";
    private static final String BLOCKED = "blocked";
    private static final String OPEN = "open/";

    private final ServerSocket server;
    private final Consumer<Told> listener;
    private final String secret;
    private volatile AllowedHosts allowed = AllowedHosts.NONE;

    /** What the work window tells through its proxy. */
    public sealed interface Told {
        /** A page of the portal is there, from that host of the list. */
        record Open(String host) implements Told {}

        /** A page wanted to lead elsewhere and was held. */
        record Blocked() implements Told {}
    }

    /** Opens a free port; nothing is allowed yet. */
    public PortalProxy(Consumer<Told> listener) throws IOException {
        this.listener = listener;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
        Thread.ofVirtual().name("portal-proxy").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on these alone may be reached. */
    public void allow(AllowedHosts hosts) {
        allowed = hosts;
    }

    /** Whether it answers, and holds what is on no list. It asks itself; nobody else hears of it. */
    boolean isOnGuard() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(GUARD_MILLIS);
            socket.connect(server.getLocalSocketAddress(), GUARD_MILLIS);
            socket.getOutputStream()
                    .write(("CONNECT " + NOWHERE + ":443 HTTP/1.1\r\nHost: " + NOWHERE + ":443\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(FORBIDDEN.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(FORBIDDEN);
        } catch (IOException deaf) {
            LOG.log(Level.WARNING, "the way of portals' pages does not answer", deaf);
            return false;
        }
    }

    /** Where the work window tells what it sees; a page of a portal cannot guess it. */
    String reportAddress() {
        return "http://127.0.0.1:" + port() + "/" + secret + "/";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            LOG.log(Level.FINE, "the proxy was closed already", alreadyGone);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                // One that came in the moment of the end may still be handed out.
                if (server.isClosed()) {
                    client.close();
                } else {
                    Thread.ofVirtual().start(() -> serve(client));
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "the proxy takes no more connections", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Optional<ProxyRequest> request = ProxyRequest.read(client.getInputStream());
            if (request.isEmpty()) {
                answer(client, "400 Bad Request", "");
            } else if (isReport(request.get())) {
                listener.accept(told(request.get().path().substring(secret.length() + 2)));
                answer(client, "204 No Content", "Access-Control-Allow-Origin: *\r\n");
            } else if (!allowed.contain(request.get().host())) {
                if (!request.get().host().equals(NOWHERE)) {
                    LOG.info("the work window wanted to reach a host that is not on the list");
                }
                answer(client, "403 Forbidden", "");
            } else {
                forward(client, request.get());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "a connection of the work window has ended", e);
        }
    }

    private boolean isReport(ProxyRequest request) {
        return !request.tunnel()
                && request.host().equals("127.0.0.1")
                && request.port() == port()
                && request.path().startsWith("/" + secret + "/");
    }

    /** @throws IllegalArgumentException for what the window's extension does not say */
    private Told told(String report) {
        if (report.equals(BLOCKED)) {
            return new Told.Blocked();
        }
        String host = report.startsWith(OPEN) ? report.substring(OPEN.length()) : "";
        if (!allowed.contain(host)) {
            throw new IllegalArgumentException("no report of the work window");
        }
        return new Told.Open(host);
    }

    private static void answer(Socket client, String status, String headers) throws IOException {
        String text = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void forward(Socket client, ProxyRequest request) throws IOException {
        try (Socket host = new Socket()) {
            try {
                host.connect(new InetSocketAddress(request.host(), request.port()), CONNECT_MILLIS);
            } catch (IOException unreachable) {
                answer(client, "502 Bad Gateway", "");
                return;
            }
            if (request.tunnel()) {
                client.getOutputStream()
                        .write("HTTP/1.1 200 Connection Established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                host.getOutputStream().write(request.head());
            }
            Thread up = Thread.ofVirtual().start(() -> pump(client, host));
            pump(host, client);
            up.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries one direction to its end and tells the other side of it. */
    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            LOG.log(Level.FINE, "one side of a tunnel has gone", e);
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.log(Level.FINE, "a tunnel was closed already", alreadyGone);
        }
    }
}
