package io.yunchuang.remotecontrol.control;

import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.remotecontrol.screen.Masks;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.FrameFault;
import io.yunchuang.signaling.protocol.control.FrameReading;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The one way from control events to the machine. It obeys the one lease that it was granted, until that ends, and lets
 * everything go at every end; a lease that has ended is never obeyed again, whoever renews it.
 *
 * <p>It belongs to one thread and knows no clock: every call says when it happens, by one {@link SteadyClock}. Whoever
 * owns it calls {@link #settle} at {@link #deadline}, so that what is pressed is let go when a lease runs out in silence.
 */
public final class ControlGate {
    /** Longest time from a renewal to the end, whatever the renewal says. */
    public static final Duration LONGEST_VALIDITY = Duration.ofSeconds(2);

    /** How long the machine belongs to the citizen alone after his touch. */
    public static final Duration PAUSE = Duration.ofSeconds(2);

    /** Ended leases to remember: more than a server can still renew by mistake. */
    private static final int MAX_ENDED = 256;

    private final Hands hands;
    private final LeaseListener listener;
    private final EventRate rate;
    private final Map<DropReason, Integer> drops = new EnumMap<>(DropReason.class);
    private final SequencedSet<LeaseId> ended = new LinkedHashSet<>();
    private Optional<ObeyedLease> lease = Optional.empty();
    private Optional<FrontWindow> front = Optional.empty();
    private Instant pausedUntil;
    private boolean closed;

    /** A gate that obeys nobody yet. Nobody else tells the sink anything; whoever made it closes it after the gate. */
    public ControlGate(
            ControlPolicy policy, ScreenGeometry screen, InputSink sink, LeaseListener listener, Instant now) {
        this.hands = new Hands(policy, screen, sink);
        this.listener = listener;
        this.rate = new EventRate(now);
        this.pausedUntil = now;
    }

    /**
     * Obeys this lease from now on, for {@code valid} but at most two seconds unless it is renewed; ends any other one.
     *
     * @return false when it has ended before: then nothing is obeyed
     */
    public boolean grant(LeaseId id, ControlScope scope, Duration valid, Instant now) {
        settle(now);
        if (lease.filter(current -> !current.id().equals(id)).isPresent()) {
            end(LeaseEnd.REPLACED, now);
        }
        if (closed || ended.contains(id)) {
            return false;
        }
        ObeyedLease obeyed = lease.orElseGet(() -> begin(id, scope, now));
        if (obeyed.scope() != scope) {
            hands.letGo();
        }
        lease = Optional.of(obeyed.within(scope, now.plus(bounded(valid))));
        settle(now);
        return lease.isPresent();
    }

    /**
     * Goes on obeying the current lease.
     *
     * @return false when this is not the current one: then nothing changes
     */
    public boolean renew(LeaseId id, Duration valid, Instant now) {
        settle(now);
        return lease.filter(current -> current.id().equals(id))
                .map(current -> grant(id, current.scope(), valid, now))
                .orElse(false);
    }

    /** Obeys nobody any more. */
    public void revoke(Instant now) {
        settle(now);
        end(LeaseEnd.REVOKED, now);
    }

    /** Takes one frame: carries it out, or drops it and says why. */
    public Optional<DropReason> receive(byte[] frame, Instant now) {
        settle(now);
        Optional<DropReason> dropped = switch (ControlCodec.read(frame)) {
            case FrameReading.Good good -> receive(good.frame(), now);
            case FrameReading.Bad bad -> Optional.of(reasonFor(bad.fault()));
        };
        dropped.ifPresent(this::count);
        return dropped;
    }

    /** The citizen has touched the screen, the mouse or a key: his hand wins. */
    public void localTouch(Instant now) {
        settle(now);
        pausedUntil = now.plus(PAUSE);
        hands.letGo();
    }

    /** The screen is another one now; what is held was pressed on the old one. */
    public void resize(ScreenGeometry screen, Instant now) {
        settle(now);
        hands.resize(screen);
    }

    /** Hides these regions and no others from now on. */
    public void hide(Masks masks, Instant now) {
        settle(now);
        hands.hide(masks);
    }

    /** This is in front of the screen now; goes into the journal. */
    public void front(FrontWindow window, Instant now) {
        settle(now);
        front = Optional.of(window);
        lease.ifPresent(current -> current.journal().front(window));
    }

    /** Ends a lease that has run out. */
    public void settle(Instant now) {
        if (lease.filter(current -> !now.isBefore(current.until())).isPresent()) {
            end(LeaseEnd.EXPIRED, now);
        }
    }

    /** When {@link #settle} has something to do unless there is a renewal. */
    public Optional<Instant> deadline() {
        return lease.map(ObeyedLease::until);
    }

    /** What it lets through now. */
    public GateState state(Instant now) {
        settle(now);
        Duration paused = now.isBefore(pausedUntil) ? Duration.between(now, pausedUntil) : Duration.ZERO;
        return new GateState(lease.map(ObeyedLease::id), paused);
    }

    /** What happened under the current lease so far. */
    public Optional<JournalSummary> journal(Instant now) {
        settle(now);
        return lease.map(current -> current.journal().summary(now));
    }

    /** Everything dropped since the beginning, with and without a lease. */
    public Map<DropReason, Integer> drops() {
        return Map.copyOf(drops);
    }

    /** Obeys nobody ever again. */
    public void close(Instant now) {
        settle(now);
        end(LeaseEnd.CLOSED, now);
        closed = true;
        hands.letGo();
    }

    private Optional<DropReason> receive(ControlFrame frame, Instant now) {
        return switch (frame) {
            case ControlFrame.Free free -> Optional.of(DropReason.NOT_INPUT);
            case ControlFrame.Leased leased ->
                lease.filter(current -> current.id().equals(leased.lease()))
                        .map(current -> carryOut(leased, current, now))
                        .orElseGet(() -> Optional.of(reasonFor(leased.lease())));
        };
    }

    private Optional<DropReason> carryOut(ControlFrame.Leased frame, ObeyedLease current, Instant now) {
        if (frame.sequence() <= current.last()) {
            return Optional.of(DropReason.OUT_OF_ORDER);
        }
        lease = Optional.of(current.after(frame.sequence()));
        if (!hands.letsGo(frame.event()) && !rate.take(now)) {
            return Optional.of(DropReason.TOO_FAST);
        }
        if (now.isBefore(pausedUntil)) {
            return Optional.of(DropReason.PAUSED);
        }
        Optional<DropReason> dropped = hands.apply(frame.event(), current.scope());
        if (dropped.isEmpty()) {
            current.journal().done(frame.event());
        }
        return dropped;
    }

    /** The touch with which the citizen has agreed came before it and does not speak against it. */
    private ObeyedLease begin(LeaseId id, ControlScope scope, Instant now) {
        pausedUntil = now;
        ControlJournal journal = new ControlJournal(id, now);
        front.ifPresent(journal::front);
        return new ObeyedLease(id, scope, now, ObeyedLease.NOTHING_YET, journal);
    }

    /** Everything is let go before anybody hears of it. */
    private void end(LeaseEnd why, Instant now) {
        lease.ifPresent(current -> {
            lease = Optional.empty();
            // By the next lease something else may have come to the front that nobody looked at.
            front = Optional.empty();
            remember(current.id());
            hands.letGo();
            listener.ended(why, current.journal().summary(now));
        });
    }

    private void remember(LeaseId id) {
        ended.addLast(id);
        if (ended.size() > MAX_ENDED) {
            ended.removeFirst();
        }
    }

    private void count(DropReason why) {
        drops.merge(why, 1, Integer::sum);
        lease.ifPresent(current -> current.journal().dropped(why));
    }

    private DropReason reasonFor(LeaseId stranger) {
        if (ended.contains(stranger)) {
            return DropReason.ENDED_LEASE;
        }
        return lease.isPresent() ? DropReason.OTHER_LEASE : DropReason.NO_LEASE;
    }

    private static DropReason reasonFor(FrameFault fault) {
        boolean place = fault == FrameFault.NUMBER_NOT_FINITE || fault == FrameFault.OUT_OF_RANGE;
        return place ? DropReason.OUT_OF_RANGE : DropReason.UNREADABLE;
    }

    private static Duration bounded(Duration valid) {
        return valid.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : valid;
    }
}
