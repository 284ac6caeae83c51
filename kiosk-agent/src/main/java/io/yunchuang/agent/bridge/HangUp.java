package io.yunchuang.agent.bridge;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;

/**
 * Ends the connection of whoever was sent away, when he has had time to read why. The library itself leaves one open whose
 * opening was refused, and waits for ever for the farewell of one that says none.
 */
final class HangUp implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HangUp.class.getName());
    private static final Duration TIME_TO_READ = Duration.ofSeconds(1);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bridge-end").factory());

    /** In a moment, unless the other side does it before. */
    void soon(WebSocket socket) {
        try {
            thread.schedule(
                    () -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, ""),
                    TIME_TO_READ.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "the bridge ends with all its connections", closed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
