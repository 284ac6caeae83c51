package io.yunchuang.agent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class PortalProxyTest {
    private final BlockingQueue<PortalProxy.Told> told = new LinkedBlockingQueue<>();
    private final HttpServer portal;
    private final PortalProxy proxy;

    PortalProxyTest() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy = new PortalProxy(told::add);
    }

    @BeforeEach
    void start() {
        portal.createContext("/", exchange -> {
            byte[] body = ("you asked for " + exchange.getRequestURI() + " of "
                            + exchange.getRequestHeaders().getFirst("Host"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        portal.start();
        proxy.allow(AllowedHosts.of(List.of("localhost")));
    }

    @AfterEach
    void stop() {
        portal.stop(0);
        proxy.close();
    }

    @Test
    void aRequestToAnAllowedHostPasses() throws IOException {
        assertThat(ask("GET http://localhost:" + port() + "/a?b=c HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("you asked for /a?b=c of localhost:" + port());
    }

    @Test
    void aTunnelToAnAllowedHostPasses() throws IOException {
        assertThat(ask("CONNECT localhost:" + port() + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n"
                        + "GET /inside HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 Connection Established")
                .endsWith("you asked for /inside of localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT 127.0.0.1:%d HTTP/1.1",
                "CONNECT 2130706433:%d HTTP/1.1",
                "CONNECT [::1]:%d HTTP/1.1",
                "CONNECT sub.localhost:%d HTTP/1.1",
                "CONNECT localhost.:%d HTTP/1.1",
                "GET http://127.0.0.1:%d/ HTTP/1.1",
                "GET http://localhost@127.0.0.1:%d/ HTTP/1.1",
            })
    void whatIsNotOnTheListIsRefused(String line) throws IOException {
        assertThat(ask(line.formatted(port()) + "\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET ftp://localhost/ HTTP/1.1",
                "GET file:///etc/passwd HTTP/1.1",
                "CONNECT localhost HTTP/1.1",
                "CONNECT localhost:http HTTP/1.1",
                "nonsense"
            })
    void whatIsNoRequestToAProxyIsRefused(String line) throws IOException {
        assertThat(ask(line + "\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anAllowedHostThatIsAwayIsAnsweredSo() throws IOException {
        int nobody = port();
        portal.stop(0);
        assertThat(ask("CONNECT localhost:" + nobody + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 502");
    }

    @Test
    void onlyWhoKnowsTheSecretCanReport() throws IOException, InterruptedException {
        URI report = URI.create(proxy.reportAddress());
        assertThat(ask("GET " + report + "blocked HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 204");
        assertThat(told.take()).isEqualTo(new PortalProxy.Told.Blocked());
        assertThat(ask("GET " + report + "open/localhost HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 204");
        assertThat(told.take()).isEqualTo(new PortalProxy.Told.Open("localhost"));
        assertThat(ask("GET http://127.0.0.1:" + proxy.port() + "/guess/open/localhost HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(told).isEmpty();
    }

    @Test
    void aReportOfAHostThatIsNotOnTheListSaysNothing() throws IOException {
        assertThat(ask("GET " + proxy.reportAddress() + "open/elsewhere.example HTTP/1.1\r\n\r\n"))
                .isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void itTellsWhetherItStandsOnGuardAndAsksNobodyElse() {
        assertThat(proxy.isOnGuard()).isTrue();
        assertThat(told).isEmpty();
        proxy.close();
        assertThat(proxy.isOnGuard()).isFalse();
    }

    private int port() {
        return portal.getAddress().getPort();
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
