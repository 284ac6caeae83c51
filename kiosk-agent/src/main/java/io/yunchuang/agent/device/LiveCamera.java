package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A camera that is open while somebody looks, and only then. It comes back by itself when the camera does: unplugged and
 * plugged in again, switched off and on.
 */
final class LiveCamera implements AutoCloseable {
    /** Who looks. Called on the camera's thread. */
    interface Viewer {
        /** A new picture; it belongs to the viewer. */
        void picture(BufferedImage picture);

        /** No pictures come for now; said once, until they come again. */
        void lost(FaultCode code);
    }

    /** How it is with the camera. */
    sealed interface State {
        /** Nobody looks, or it is only just being opened. */
        record Idle() implements State {}

        /** Pictures come. */
        record Live(Dimension size) implements State {}

        /** Somebody looks and no pictures come. */
        record Lost(Finding finding) implements State {}
    }

    private final CameraSource source;
    private final CameraRhythm rhythm;
    private final Clock clock;
    private final ExecutorService thread;
    private volatile Runnable changed = () -> {};
    private volatile State state = new State.Idle();
    private Optional<LiveSession> session = Optional.empty();

    /** @param name what its thread is called */
    LiveCamera(CameraSource source, CameraRhythm rhythm, Clock clock, String name) {
        this.source = source;
        this.rhythm = rhythm;
        this.clock = clock;
        // One session after the other: a camera can be open once.
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Whom to tell after every change of the state. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Opens the camera for a viewer, who takes the place of the one before. */
    synchronized void start(Viewer viewer) {
        stop();
        LiveSession next = new LiveSession(source, rhythm, clock, viewer, this::become);
        session = Optional.of(next);
        thread.execute(next);
    }

    /** Frees the camera; of no effect where nobody looks. */
    synchronized void stop() {
        session.ifPresent(LiveSession::stop);
        session = Optional.empty();
    }

    /**
     * A picture of the largest size that the camera has; the live pictures stand still meanwhile. Fails with a
     * {@link CameraTrouble} where nobody looks, or the camera gives no picture.
     *
     * @param wanted the size to ask for where the driver knows none
     */
    synchronized CompletableFuture<BufferedImage> still(Dimension wanted) {
        return session.map(open -> open.still(wanted))
                .orElseGet(() -> CompletableFuture.failedFuture(CameraTrouble.of(FaultCode.NO_PICTURE)));
    }

    State state() {
        return state;
    }

    /** What a self-check says; looks for the camera where nobody looks through it. */
    Finding finding(Facts facts) {
        return switch (state) {
            case State.Idle idle -> source.idle();
            case State.Live live -> source.live(facts.with("size", live.size()));
            case State.Lost lost -> lost.finding();
        };
    }

    private void become(State next) {
        boolean news = !next.equals(state);
        state = next;
        if (news) {
            changed.run();
        }
    }

    @Override
    public synchronized void close() {
        stop();
        thread.shutdown();
    }
}
