package io.yunchuang.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * coturn on this machine's loopback: a TURN server with the configuration that cities are given, but for its addresses, and
 * with one secret shared with our server.
 */
public final class Coturn implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final List<Path> USUAL_PLACES = Stream.of(
                    "/usr/bin/turnserver", "/usr/local/bin/turnserver", "/opt/homebrew/bin/turnserver")
            .map(Path::of)
            .toList();
    /** More than two pages with a restart each need. */
    private static final int RELAY_PORTS = 60;

    private static final int ENDS_WITHIN_SECONDS = 20;
    /** How long one question may take until it is asked again. */
    private static final int ANSWERS_WITHIN_MILLIS = 100;

    private final Process process;
    private final Thread atExit;

    private Coturn(Process process) {
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly, "end-relay");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param configuration as cities run it
     * @param port where it listens; the ports after that are those it relays over
     * @param place for its log and what else it writes
     * @throws IllegalStateException saying what to install when there is no coturn, or what it said when it ends at once
     */
    public static Coturn start(Path configuration, int port, String secret, Path place) throws IOException {
        // There is no certificate for loopback.
        return start(configuration, port, secret, place, List.of("--no-tls", "--no-dtls"));
    }

    /**
     * The same, over TLS, too.
     *
     * @param tlsPort where it listens for that
     * @param own what it shows to pages
     */
    public static Coturn startWithTls(
            Path configuration, int port, int tlsPort, OwnCertificate own, String secret, Path place)
            throws IOException {
        List<String> tls =
                List.of("--tls-listening-port=" + tlsPort, "--cert=" + own.certificate(), "--pkey=" + own.key());
        return start(configuration, port, secret, place, tls);
    }

    private static Coturn start(Path configuration, int port, String secret, Path place, List<String> tls)
            throws IOException {
        Files.createDirectories(place);
        Path log = place.resolve("turnserver.log");
        Process process = new ProcessBuilder(command(configuration, port, secret, place, tls))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Coturn relay = new Coturn(process);
        while (!answers(port)) {
            if (!process.isAlive()) {
                relay.close();
                throw new IllegalStateException("coturn has not started:\n" + Files.readString(log));
            }
        }
        return relay;
    }

    /** A port that is free now, with free ones after it as far as anybody can know. */
    public static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(HOST, 0))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code yunchuang.media.turn-urls} wants it. */
    public static String address(int port) {
        return "turn:" + HOST + ":" + port;
    }

    /** The same for pages that have no UDP. */
    public static String addressOverTcp(int port) {
        return address(port) + "?transport=tcp";
    }

    /** The same for pages whose firewall lets nothing but TLS through. */
    public static String addressOverTls(int tlsPort) {
        return "turns:" + HOST + ":" + tlsPort + "?transport=tcp";
    }

    private static List<String> command(Path configuration, int port, String secret, Path place, List<String> tls) {
        List<String> command = new ArrayList<>(List.of(program(), "-c", configuration.toString()));
        command.addAll(tls);
        // Relays are at loopback themselves here, which coturn rightly forbids otherwise.
        command.addAll(List.of("--allow-loopback-peers", "--static-auth-secret=" + secret));
        command.addAll(List.of("--listening-ip=" + HOST, "--relay-ip=" + HOST, "--listening-port=" + port));
        command.addAll(List.of("--min-port=" + (port + 1), "--max-port=" + (port + RELAY_PORTS)));
        command.addAll(List.of("--userdb=" + place.resolve("turndb"), "--pidfile=" + place.resolve("turnserver.pid")));
        command.addAll(List.of("--log-file=stdout"));
        return command;
    }

    private static String program() {
        return USUAL_PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no turnserver in the usual places. Install it (Debian: apt install coturn)."))
                .toString();
    }

    /** Asks for its own address (RFC 8489 §6), which a STUN server answers without credentials. */
    private static boolean answers(int port) throws IOException {
        byte[] question = ByteBuffer.allocate(20)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0x2112A442)
                .putLong(port)
                .putInt(0)
                .array();
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(HOST, 0))) {
            socket.setSoTimeout(ANSWERS_WITHIN_MILLIS);
            socket.send(new DatagramPacket(question, question.length, InetAddress.getByName(HOST), port));
            socket.receive(new DatagramPacket(new byte[1024], 1024));
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }

    /** Ends it at once, with all that it relays. */
    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(atExit);
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("coturn does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
