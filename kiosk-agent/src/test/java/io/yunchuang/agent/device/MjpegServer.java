package io.yunchuang.agent.device;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A camera in the network: sends one picture over and over as motion JPEG, as long as it is switched on. */
final class MjpegServer implements AutoCloseable {
    private static final int MILLIS_BETWEEN = 20;

    private final byte[] jpeg;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger watching = new AtomicInteger();
    private final int port;
    private volatile boolean frozen;
    private HttpServer server;

    MjpegServer(BufferedImage picture) throws IOException {
        this(picture, 0);
    }

    private MjpegServer(BufferedImage picture, int port) throws IOException {
        jpeg = new byte[Jpeg.of(picture, Jpeg.DOCUMENT).jpeg().remaining()];
        Jpeg.of(picture, Jpeg.DOCUMENT).jpeg().get(jpeg);
        server = listen(port);
        this.port = server.getAddress().getPort();
    }

    private HttpServer listen(int wanted) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        http.createContext("/video", this::stream);
        http.setExecutor(threads);
        http.start();
        return http;
    }

    private void stream(HttpExchange exchange) throws IOException {
        watching.incrementAndGet();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=page");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            Semaphore never = new Semaphore(0);
            while (true) {
                if (!frozen) {
                    String head = "--page\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n";
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    out.write(jpeg);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
                if (never.tryAcquire(MILLIS_BETWEEN, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watching.decrementAndGet();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/video");
    }

    /** How many are connected. */
    int watching() {
        return watching.get();
    }

    /** Stays connected and sends no more pictures, as a camera does whose sensor has failed. */
    void freeze(boolean now) {
        frozen = now;
    }

    void switchOff() {
        server.stop(0);
    }

    void switchOn() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
