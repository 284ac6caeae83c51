package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.FrontWindow;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at the screen while somebody controls it: whether a hand at the kiosk moves the pointer or presses something,
 * whether the screen has another size, what is in front. It does not look while nobody does.
 */
public final class ScreenWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScreenWatch.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS_PER_FRONT = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screen-watch").factory());
    private final ControlDesk desk;
    private final OwnMoves moves;
    private final Presses presses;
    private final LocalHand hand;
    private final Supplier<ScreenGeometry> screen;
    private final Supplier<Optional<FrontWindow>> front;
    private Optional<ScheduledFuture<?>> looking = Optional.empty();

    /** Only the thread touches it. */
    private int looks;

    /**
     * @param moves and {@code ownPresses} are ours
     * @param presses all that are seen at the machine
     * @param screen as it is now
     * @param front what is in front now, where that can be told
     */
    public ScreenWatch(
            ControlDesk desk,
            OwnMoves moves,
            OwnPresses ownPresses,
            Presses presses,
            Supplier<ScreenGeometry> screen,
            Supplier<Optional<FrontWindow>> front) {
        this.desk = desk;
        this.moves = moves;
        this.presses = presses;
        this.hand = new LocalHand(ownPresses);
        this.screen = screen;
        this.front = front;
    }

    /** Whether somebody controls the screen now. */
    public synchronized void watch(boolean controlled) {
        if (controlled && looking.isEmpty()) {
            thread.execute(this::begin);
            looking = Optional.of(
                    thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } else if (!controlled && looking.isPresent()) {
            looking.ifPresent(timer -> timer.cancel(false));
            looking = Optional.empty();
            thread.execute(presses::end);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void begin() {
        looks = 0;
        hand.forget();
        presses.begin();
    }

    /** One look that fails must not be the last one. */
    private void look() {
        try {
            lookForHands();
            if (looks++ % LOOKS_PER_FRONT == 0) {
                desk.resize(screen.get());
                front.get().ifPresent(desk::front);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the screen could not be looked at", e);
        }
    }

    private void lookForHands() {
        pointer().filter(moves::isForeign).ifPresent(at -> desk.localInput());
        hand.wish(presses.sinceLastLook(), System.nanoTime()).ifPresent(wish -> {
            switch (wish) {
                case PAUSE -> desk.localInput();
                case STOP -> desk.stop();
            }
        });
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
