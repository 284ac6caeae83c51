package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.FrontWindow;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks at the screen while somebody controls it: whether a hand at the kiosk moves the pointer, whether the screen has
 * another size, what is in front. It does not look while nobody does.
 */
public final class ScreenWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS_PER_FRONT = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screen-watch").factory());
    private final ControlDesk desk;
    private final OwnMoves moves;
    private final Supplier<Optional<FrontWindow>> front;
    private Optional<ScheduledFuture<?>> looking = Optional.empty();
    private int looks;

    /** @param front what is in front now, where that can be told */
    public ScreenWatch(ControlDesk desk, OwnMoves moves, Supplier<Optional<FrontWindow>> front) {
        this.desk = desk;
        this.moves = moves;
        this.front = front;
    }

    /** Whether somebody controls the screen now. */
    public synchronized void watch(boolean controlled) {
        if (controlled && looking.isEmpty()) {
            looking = Optional.of(
                    thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } else if (!controlled) {
            looking.ifPresent(timer -> timer.cancel(false));
            looking = Optional.empty();
        }
    }

    /** The screen that the kiosk shares: the first one. */
    public static ScreenGeometry screen() {
        GraphicsDevice device =
                GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        var bounds = device.getDefaultConfiguration().getBounds();
        double scale = device.getDefaultConfiguration().getDefaultTransform().getScaleX();
        return new ScreenGeometry(
                bounds.x,
                bounds.y,
                (int) Math.round(bounds.width * scale),
                (int) Math.round(bounds.height * scale),
                scale);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        pointer().filter(moves::isForeign).ifPresent(at -> desk.localInput());
        if (looks++ % LOOKS_PER_FRONT == 0) {
            desk.resize(screen());
            front.get().ifPresent(desk::front);
        }
    }

    /** The pointer as the machine shows it; none while the display is just going. */
    private static Optional<Pixel> pointer() {
        PointerInfo info = MouseInfo.getPointerInfo();
        if (info == null) {
            return Optional.empty();
        }
        Point at = info.getLocation();
        return Optional.of(new Pixel(at.x, at.y));
    }
}
