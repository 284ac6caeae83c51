package io.yunchuang.walkthrough;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** SIMULATED: a document camera in the network (motion JPEG over HTTP) under which somebody lays drawn papers. */
public final class PaperCamera implements AutoCloseable {
    /** Two pictures a second, as a camera of that size has them over an old cable; more would cost half of a processor. */
    private static final long MILLIS_BETWEEN = 500;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch off = new CountDownLatch(1);
    private volatile byte[] jpeg;

    private PaperCamera(HttpServer server, byte[] jpeg) {
        this.server = server;
        this.jpeg = jpeg;
    }

    /** Switches it on, on a free port of this machine. */
    public static PaperCamera over(byte[] jpeg) {
        try {
            InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            PaperCamera camera = new PaperCamera(HttpServer.create(anyPort, 0), jpeg);
            camera.server.createContext("/video", camera::stream);
            camera.server.setExecutor(camera.threads);
            camera.server.start();
            return camera;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays another paper under it, or the same one anew. */
    public void show(byte[] picture) {
        jpeg = picture;
    }

    /** Where its pictures are. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/video");
    }

    private void stream(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=page");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            do {
                send(jpeg, out);
            } while (!off.await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(byte[] picture, OutputStream out) throws IOException {
        String head = "--page\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(picture);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Switches it off. */
    @Override
    public void close() {
        off.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
