package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Everybody of a measurement: opens their pages, keeps the idle kiosks, and tells the measurement's own observer the rest.
 */
public final class Office implements Observer {
    /** Pages opened per batch, so that the server is not asked for a thousand tickets in one moment. */
    private static final int AT_ONCE = 20;

    private static final Duration BATCH = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Wire wire;
    private final Observer observer;
    private final List<ClerkRobot> clerks = new ArrayList<>();
    private final List<KioskRobot> kiosks = new ArrayList<>();
    private final Set<String> onDuty = new HashSet<>();
    private final Map<ErrorCode, Integer> refusals = new TreeMap<>();

    /** @param observer told what happens, on the event loop */
    public Office(Wire wire, Observer observer) {
        this.wire = wire;
        this.observer = observer;
    }

    /** Adds clerks who are not there yet. */
    public void hire(List<Credential> people, ClerkRobot.Wish wish, Manners manners) {
        people.forEach(who -> clerks.add(new ClerkRobot(wire, who, wish, manners, this)));
    }

    /** Adds kiosks that are switched off yet; they are in the cities in turn. */
    public void install(List<Credential> places, Manners manners) {
        for (int i = 0; i < places.size(); i++) {
            StaffId attendant = City.inTurn(i).attendant();
            kiosks.add(new KioskRobot(wire, places.get(i), attendant, manners, this));
        }
    }

    /** The kiosk with that id. */
    public KioskRobot kiosk(String id) {
        return kiosks.stream()
                .filter(kiosk -> kiosk.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Opens all pages and waits until every clerk is on duty. */
    public void open(Duration within) throws InterruptedException, TimeoutException {
        List<Runnable> pages = new ArrayList<>();
        clerks.forEach(clerk -> pages.add(clerk::open));
        kiosks.forEach(kiosk -> pages.add(kiosk::open));
        wire.run(() -> open(pages, 0));
        await(() -> onDuty.size() == clerks.size(), within);
    }

    private void open(List<Runnable> pages, int from) {
        int to = Math.min(from + AT_ONCE, pages.size());
        pages.subList(from, to).forEach(Runnable::run);
        if (to < pages.size()) {
            wire.after(BATCH, () -> open(pages, to));
        }
    }

    /** Closes all pages. */
    public void close() {
        wire.run(() -> {
            clerks.forEach(ClerkRobot::leave);
            kiosks.forEach(KioskRobot::leave);
        });
    }

    /** Waits until something is so; it is looked at on the event loop. */
    public void await(BooleanSupplier so, Duration within) throws InterruptedException, TimeoutException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        wire.run(() -> look(so, done));
        try {
            done.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            done.cancel(false);
        }
    }

    private void look(BooleanSupplier so, CompletableFuture<Void> done) {
        if (wire.failure().isPresent()) {
            done.completeExceptionally(wire.failure().get());
        } else if (so.getAsBoolean()) {
            done.complete(null);
        } else if (!done.isDone()) {
            wire.after(LOOK, () -> look(so, done));
        }
    }

    /** What was refused, and how often. */
    public Map<ErrorCode, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    @Override
    public void idle(KioskRobot kiosk) {
        observer.idle(kiosk);
    }

    @Override
    public void placing(String kiosk, long nanos) {
        observer.placing(kiosk, nanos);
    }

    @Override
    public void kioskShows(String kiosk, CallView call, long nanos) {
        observer.kioskShows(kiosk, call, nanos);
    }

    @Override
    public void clerkShows(String clerk, ClerkView view, long nanos) {
        if (view.duty().status() != ClerkStatus.OFF) {
            onDuty.add(clerk);
        }
        observer.clerkShows(clerk, view, nanos);
    }

    @Override
    public void refused(String who, ErrorCode code) {
        refusals.merge(code, 1, Integer::sum);
        observer.refused(who, code);
    }
}
