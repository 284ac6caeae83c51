package io.yunchuang.walkthrough;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A web page that tries what a browser may let it do and tells of it, for a browser that no test may look into. */
final class TellingPage implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String TOLD = "/told/";
    private static final String PAGE = """
            <!doctype html><title>telling</title><a id="file" download href="/file">a file</a>
            <script>
                const tell = (what) => fetch('/told/' + what);
                addEventListener('keydown', (event) => {
                    tell('key-' + event.key);
                    if (event.key === 'x')
                        navigator.mediaDevices.getDisplayMedia({ video: true }).then(
                            () => tell('screen'), ({ name }) => tell('screen-' + name));
                });
                for (const what of ['focus', 'blur']) addEventListener(what, () => tell(what));
                document.getElementById('file').click();
                navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
                    () => tell('camera'), ({ name }) => tell('camera-' + name));
            </script>""";

    private final HttpServer site;
    private final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();

    TellingPage() {
        try {
            site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        site.createContext("/", exchange -> answer(exchange, "text/html", PAGE));
        site.createContext("/file", exchange -> answer(exchange, "application/octet-stream", "a file"));
        site.createContext(TOLD, exchange -> {
            arriving.add(exchange.getRequestURI().getPath().substring(TOLD.length()));
            answer(exchange, "text/plain", "");
        });
        site.start();
    }

    /** Scheme, host and port. */
    String origin() {
        return "http://localhost:" + site.getAddress().getPort();
    }

    /** Waits until that has been told. */
    void await(String what) throws InterruptedException {
        if (!told.contains(what)) {
            awaitNext(what);
        }
    }

    /** Waits until that is told after what was waited for before. */
    void awaitNext(String what) throws InterruptedException {
        String next;
        do {
            next = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError(what + " was not told, but " + told);
            }
            told.add(next);
        } while (!next.equals(what));
    }

    /** Everything told until now. */
    List<String> told() {
        arriving.drainTo(told);
        return List.copyOf(told);
    }

    @Override
    public void close() {
        site.stop(0);
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
