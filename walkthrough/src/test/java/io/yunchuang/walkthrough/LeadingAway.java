package io.yunchuang.walkthrough;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A web site on this machine whose only page leads on to another name of this machine, as a portal may lead elsewhere. */
final class LeadingAway implements AutoCloseable {
    private final HttpServer site;
    private final AtomicInteger arrivals = new AtomicInteger();

    LeadingAway() {
        try {
            site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.createContext("/elsewhere", exchange -> {
            arrivals.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        site.start();
    }

    /** The page's address, of which only {@code localhost} is allowed. */
    String address() {
        return "http://localhost:" + port() + "/";
    }

    /** How often somebody was led away. */
    int arrivals() {
        return arrivals.get();
    }

    @Override
    public void close() {
        site.stop(0);
    }

    private int port() {
        return site.getAddress().getPort();
    }
}
