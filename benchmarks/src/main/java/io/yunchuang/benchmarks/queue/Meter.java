package io.yunchuang.benchmarks.queue;

import io.yunchuang.benchmarks.people.KioskRobot;
import io.yunchuang.benchmarks.people.Observer;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures from the moment a kiosk sends its call to the moment the offer is at a clerk's own socket. */
final class Meter implements Observer {
    private final Deque<KioskRobot> idle = new ArrayDeque<>();
    private final Map<String, Long> placed = new HashMap<>();
    private final Map<String, CallId> offered = new HashMap<>();
    private final Map<String, CallView> shown = new HashMap<>();
    private List<Double> times = new ArrayList<>();
    private Runnable whenIdle = () -> {};

    /** The kiosks that may place a call. */
    Deque<KioskRobot> idle() {
        return idle;
    }

    /** Called whenever a kiosk becomes idle. */
    void whenIdle(Runnable then) {
        whenIdle = then;
    }

    /** The call that a kiosk shows. */
    Optional<CallView> shown(String kiosk) {
        return Optional.ofNullable(shown.get(kiosk));
    }

    /** Offers that have come since {@link #restart()}. */
    int offers() {
        return times.size();
    }

    /** Their times in milliseconds. */
    List<Double> times() {
        return List.copyOf(times);
    }

    /** Forgets what was measured so far. */
    void restart() {
        times = new ArrayList<>();
    }

    /** The call is to be counted from an earlier moment on: it should have been placed then. */
    void intended(String kiosk, long nanos) {
        placed.put(kiosk, nanos);
    }

    @Override
    public void idle(KioskRobot kiosk) {
        shown.remove(kiosk.id());
        idle.add(kiosk);
        whenIdle.run();
    }

    @Override
    public void placing(String kiosk, long nanos) {
        placed.put(kiosk, nanos);
    }

    @Override
    public void kioskShows(String kiosk, CallView call, long nanos) {
        shown.put(kiosk, call);
    }

    @Override
    public void clerkShows(String clerk, ClerkView view, long nanos) {
        view.offer().ifPresent(offer -> {
            String kiosk = offer.kiosk().zh();
            CallId call = offer.call().id();
            boolean first = !call.equals(offered.put(kiosk, call));
            Long since = placed.get(kiosk);
            if (first && since != null) {
                times.add((nanos - since) / 1e6);
            }
        });
    }

    @Override
    public void refused(String who, ErrorCode code) {}
}
