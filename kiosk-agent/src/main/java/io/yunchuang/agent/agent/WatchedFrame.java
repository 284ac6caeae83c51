package io.yunchuang.agent.agent;

import io.yunchuang.agent.x11.XFrame;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import java.awt.Dimension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The frame that the kiosk's page has around itself while somebody sees the screen or works on it, around the whole screen:
 * a portal's window is seen, too. Where the screen is none of X11's the page's own frame is all there is. Thread-safe.
 */
final class WatchedFrame implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WatchedFrame.class.getName());
    /** The pages' {@code --colour-wait-strong}. */
    private static final int AMBER = 0xf5a623;
    /** A window that comes above the frame does not hide it longer than that. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("frame").factory());
    private final Supplier<ScreenGeometry> screen;
    private final Optional<XFrame> frame = XFrame.open(AMBER);
    private Optional<ScheduledFuture<?>> showing = Optional.empty();

    WatchedFrame(Supplier<ScreenGeometry> screen) {
        this.screen = screen;
    }

    /** Whether somebody sees the screen or works on it now. */
    synchronized void watched(boolean now) {
        if (now && showing.isEmpty()) {
            showing = Optional.of(
                    thread.scheduleWithFixedDelay(this::show, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } else if (!now && showing.isPresent()) {
            showing.get().cancel(false);
            showing = Optional.empty();
            thread.execute(() -> frame.ifPresent(XFrame::hide));
        }
    }

    /** The X server takes the frame away with the agent. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void show() {
        try {
            ScreenGeometry now = screen.get();
            frame.ifPresent(each -> each.show(new Dimension(now.width(), now.height())));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the frame around the screen could not be shown", e);
        }
    }
}
