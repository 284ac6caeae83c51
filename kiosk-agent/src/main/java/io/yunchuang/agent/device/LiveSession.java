package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One viewer's time with a camera, on a thread of its own. */
final class LiveSession implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);

    private record Still(Dimension wanted, CompletableFuture<BufferedImage> picture) {}

    private final CameraSource source;
    private final CameraRhythm rhythm;
    private final Clock clock;
    private final LiveCamera.Viewer viewer;
    private final Consumer<LiveCamera.State> become;

    /** Empty: the end. */
    private final BlockingQueue<Optional<Still>> wishes = new LinkedBlockingQueue<>();

    private final Queue<Still> stills = new ArrayDeque<>();
    private boolean ended;
    private boolean everLive;
    private LiveCamera.State state = new LiveCamera.State.Idle();

    LiveSession(
            CameraSource source,
            CameraRhythm rhythm,
            Clock clock,
            LiveCamera.Viewer viewer,
            Consumer<LiveCamera.State> become) {
        this.source = source;
        this.rhythm = rhythm;
        this.clock = clock;
        this.viewer = viewer;
        this.become = become;
    }

    void stop() {
        wishes.add(Optional.empty());
    }

    CompletableFuture<BufferedImage> still(Dimension wanted) {
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        wishes.add(Optional.of(new Still(wanted, picture)));
        return picture;
    }

    @Override
    public void run() {
        try {
            hear(Duration.ZERO);
            while (!ended) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            become(new LiveCamera.State.Idle());
            stills.forEach(still -> still.picture().completeExceptionally(CameraTrouble.of(FaultCode.NO_PICTURE)));
        }
    }

    private void look() throws InterruptedException {
        try {
            if (stills.isEmpty()) {
                stream();
            } else {
                takeStill();
            }
        } catch (CameraTrouble trouble) {
            lose(trouble);
            hear(rhythm.retry());
        }
    }

    /** Live pictures until the viewer has a wish. */
    private void stream() throws CameraTrouble, InterruptedException {
        try (OpenCamera camera = OpenCamera.open(source, rhythm.size(), false, rhythm.patience())) {
            @Nullable BufferedImage last = null;
            Instant lastNew = clock.instant();
            Instant lastLookout = lastNew;
            while (!ended && stills.isEmpty()) {
                BufferedImage picture = camera.picture();
                Instant now = clock.instant();
                if (picture != last) {
                    lastNew = now;
                    last = picture;
                    show(picture);
                } else if (longAgo(lastNew, now, rhythm.patience())) {
                    throw CameraTrouble.of(FaultCode.NO_PICTURE);
                }
                if (longAgo(lastLookout, now, rhythm.lookout())) {
                    lastLookout = now;
                    camera.requireStillThere();
                }
                hear(rhythm.pause());
            }
        }
    }

    private static boolean longAgo(Instant then, Instant now, Duration limit) {
        return Duration.between(then, now).compareTo(limit) > 0;
    }

    private void show(BufferedImage picture) {
        everLive = true;
        become(new LiveCamera.State.Live(new Dimension(picture.getWidth(), picture.getHeight())));
        try {
            viewer.picture(picture);
        } catch (RuntimeException e) {
            LOG.warn("a viewer could not take a picture", e);
        }
    }

    private void takeStill() throws InterruptedException {
        Still still = stills.remove();
        try (OpenCamera camera = OpenCamera.open(source, still.wanted(), true, rhythm.patience())) {
            BufferedImage picture = settled(camera);
            everLive = true;
            still.picture().complete(picture);
        } catch (CameraTrouble trouble) {
            // Whoever wished for it is told, and nobody twice: whether the camera is lost, the live pictures will show.
            still.picture().completeExceptionally(trouble);
            hear(rhythm.retry());
        }
    }

    /** A picture that was taken after the camera has found its light and focus. */
    private BufferedImage settled(OpenCamera camera) throws CameraTrouble, InterruptedException {
        Instant begun = clock.instant();
        BufferedImage last = camera.picture();
        for (int seen = 1; seen < source.settling(); ) {
            BufferedImage next = camera.picture();
            if (next != last) {
                last = next;
                seen++;
            } else if (longAgo(begun, clock.instant(), rhythm.patience())) {
                throw CameraTrouble.of(FaultCode.NO_PICTURE);
            } else {
                hear(Duration.ofMillis(10));
            }
        }
        return last;
    }

    private void lose(CameraTrouble trouble) {
        Finding found = trouble.finding();
        // A camera that was there a moment ago and is no longer listed was unplugged; that is no kiosk without a
        // camera.
        Finding finding = everLive && found.fault().isEmpty() ? Finding.fault(FaultCode.NO_PICTURE, Facts.NONE) : found;
        if (become(new LiveCamera.State.Lost(finding))) {
            LOG.info("a camera gives no pictures for now: {}", finding.fault().orElse(FaultCode.NO_PICTURE));
            viewer.lost(finding.fault().orElse(FaultCode.NO_PICTURE));
        }
    }

    private boolean become(LiveCamera.State next) {
        boolean news = !next.equals(state);
        state = next;
        become.accept(next);
        return news;
    }

    /** Waits, and less long when the viewer has a wish. */
    private void hear(Duration pause) throws InterruptedException {
        Optional<Still> heard = wishes.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
        while (heard != null) {
            heard.ifPresentOrElse(stills::add, () -> ended = true);
            heard = wishes.poll();
        }
    }
}
