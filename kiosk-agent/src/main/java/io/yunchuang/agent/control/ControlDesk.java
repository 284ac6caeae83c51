package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.control.ControlGate;
import io.yunchuang.remotecontrol.control.ControlPolicy;
import io.yunchuang.remotecontrol.control.GateState;
import io.yunchuang.remotecontrol.control.JournalSummary;
import io.yunchuang.remotecontrol.control.LeaseEnd;
import io.yunchuang.remotecontrol.control.SteadyClock;
import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.remotecontrol.screen.Masks;
import io.yunchuang.remotecontrol.screen.Region;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlLeaseView;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.ControlState;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.FrameReading;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Brings together the lease, which comes on the agent's own connection to the server, and the events, which come through
 * the page and are not trusted. Thread-safe: the gate belongs to a thread of its own, which sleeps while nothing happens.
 */
public final class ControlDesk implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ControlDesk.class.getName());
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("control").factory());
    private final SteadyClock clock;
    private final List<BridgeMessage.Region> alwaysHidden;
    private final ControlGate gate;
    private final ControlEvents events;

    // Only the thread touches what follows.
    private Optional<CallId> call = Optional.empty();
    private Optional<ScheduledFuture<?>> deadline = Optional.empty();
    private Optional<ScheduledFuture<?>> pauseEnd = Optional.empty();
    private ControlState shown = new ControlState(false, 0);
    private Instant reported;

    /**
     * @param alwaysHidden where nothing may be pressed whatever the page says
     * @param sink nobody else tells it anything; it stays the caller's to close, after this
     */
    public ControlDesk(
            SteadyClock clock,
            ScreenGeometry screen,
            List<BridgeMessage.Region> alwaysHidden,
            InputSink sink,
            ControlEvents events) {
        this.clock = clock;
        this.alwaysHidden = List.copyOf(alwaysHidden);
        this.events = events;
        this.reported = clock.instant();
        this.gate = new ControlGate(ControlPolicy.kiosk(), screen, sink, this::ended, reported);
        mask(List.of());
    }

    /** What the server's view says: the lease that stands, or none. */
    public void lease(Optional<ControlLeaseView> lease) {
        run(now -> {
            if (lease.isEmpty()) {
                gate.revoke(now);
                return;
            }
            ControlLeaseView granted = lease.get();
            // The gate ends an older lease inside grant(): its last report still belongs to the older call.
            if (gate.state(now).lease().filter(granted.lease()::equals).isEmpty()) {
                gate.revoke(now);
                reported = now;
            }
            call = Optional.of(granted.call());
            gate.grant(granted.lease(), granted.scope(), Duration.ofMillis(granted.validMillis()), now);
        });
    }

    /** The lease still stands. */
    public void renewed(LeaseId lease, Duration valid) {
        run(now -> gate.renew(lease, valid, now));
    }

    /** An event that came through the page; a ping goes back when the gate has had it, whatever lease there is. */
    public void event(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        run(now -> {
            gate.receive(bytes, now);
            if (isPing(bytes)) {
                events.echo(bytes);
            }
        });
    }

    private static boolean isPing(byte[] frame) {
        return ControlCodec.read(frame) instanceof FrameReading.Good good
                && good.frame().event() instanceof ControlEvent.Ping;
    }

    /** The citizen works himself: remote input rests for two seconds. */
    public void localInput() {
        run(gate::localTouch);
    }

    /** The citizen ends it, or the page through which it goes is gone: at once here, and then at the server. */
    public void stop() {
        run(now -> {
            if (gate.state(now).lease().isPresent()) {
                gate.revoke(now);
                call.ifPresent(events::stopped);
            }
        });
    }

    /** What the page hides on the screen now, beside what always is; there nothing may be pressed. */
    public void mask(List<BridgeMessage.Region> regions) {
        Masks masks = new Masks(Stream.concat(alwaysHidden.stream(), regions.stream())
                .map(ControlDesk::region)
                .toList());
        run(now -> gate.hide(masks, now));
    }

    /** The screen is another one now. */
    public void resize(ScreenGeometry screen) {
        run(now -> gate.resize(screen, now));
    }

    /** This window is in front now. */
    public void front(FrontWindow window) {
        run(now -> gate.front(window, now));
    }

    /** Ends every lease for good and waits until everything held has been let go. */
    @Override
    public void close() {
        run(gate::close);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(ControlGate.LONGEST_VALIDITY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warning("remote control took too long to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Step {
        void at(Instant now);
    }

    private void run(Step step) {
        try {
            thread.execute(() -> {
                try {
                    step.at(clock.instant());
                    afterwards(clock.instant());
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "remote control has a fault and is ended", e);
                    gate.close(clock.instant());
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "remote control is closed", closed);
        }
    }

    private void afterwards(Instant now) {
        GateState state = gate.state(now);
        deadline.ifPresent(timer -> timer.cancel(false));
        deadline = gate.deadline().map(at -> schedule(Duration.between(now, at), gate::settle));
        show(state);
        if (state.lease().isPresent() && !now.isBefore(reported.plus(BETWEEN_REPORTS))) {
            reported = now;
            gate.journal(now).ifPresent(this::report);
        }
    }

    private void show(GateState state) {
        ControlState next = new ControlState(
                state.lease().isPresent(),
                state.lease().isPresent() ? state.paused().toMillis() : 0);
        // The page counts a pause down itself: only its beginning and its end are news.
        boolean news = next.active() != shown.active()
                || (next.pausedMillis() > 0) != (shown.pausedMillis() > 0)
                || next.pausedMillis() > shown.pausedMillis();
        if (news) {
            events.state(next);
        }
        shown = next;
        pauseEnd.ifPresent(timer -> timer.cancel(false));
        pauseEnd = next.pausedMillis() > 0 ? Optional.of(schedule(state.paused(), gate::settle)) : Optional.empty();
    }

    private ScheduledFuture<?> schedule(Duration delay, Step step) {
        return thread.schedule(() -> run(step), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
    }

    private void ended(LeaseEnd why, JournalSummary summary) {
        LOG.log(Level.INFO, "control {0} has ended: {1}", new Object[] {summary.lease(), why});
        report(summary);
        if (why == LeaseEnd.EXPIRED) {
            // It never comes back here, so the clerk must not be left to believe that it still stands.
            call.ifPresent(events::stopped);
        }
    }

    private void report(JournalSummary summary) {
        call.ifPresent(of -> events.report(summary.report(of)));
    }

    private static Region region(BridgeMessage.Region each) {
        float left = (float) each.x();
        float top = (float) each.y();
        return new Region(
                left, top, (float) Math.min(1, each.x() + each.width()), (float) Math.min(1, each.y() + each.height()));
    }
}
