package io.yunchuang.benchmarks.crash;

import io.yunchuang.benchmarks.history.History.Sighting;
import io.yunchuang.benchmarks.people.City;
import io.yunchuang.benchmarks.people.KioskRobot;
import io.yunchuang.benchmarks.people.Observer;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Has idle kiosks place calls until there have been enough, and writes down what the pages show. */
final class Recorder implements Observer {
    private final int calls;
    private final List<Integer> items;
    private final RandomGenerator random;
    private final Clock clock = Clock.systemUTC();
    private final Map<UUID, NavigableMap<Long, Instant>> shown = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Set<String> heardAgain = new HashSet<>();
    private final Set<String> resting = new HashSet<>();

    /** @param items what is called for, one as often as the other */
    Recorder(int calls, List<Integer> items, RandomGenerator random) {
        this.calls = calls;
        this.items = items;
        this.random = random;
    }

    /** The calls that a kiosk has shown, and since when which version of each. */
    Map<UUID, NavigableMap<Long, Instant>> shown() {
        return Map.copyOf(shown);
    }

    int count() {
        return shown.size();
    }

    boolean isEnough() {
        return shown.size() >= calls;
    }

    /** Kiosks that will place no call any more. */
    int resting() {
        return resting.size();
    }

    List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    /** Begins to count the pages that show something anew. */
    void listenAgain() {
        heardAgain.clear();
    }

    /** Pages that have shown something since. */
    int heardAgain() {
        return heardAgain.size();
    }

    @Override
    public void idle(KioskRobot kiosk) {
        heardAgain.add(kiosk.id());
        if (isEnough()) {
            resting.add(kiosk.id());
        } else {
            int item = items.get(random.nextInt(items.size()));
            City city = City.inTurn(random.nextInt(City.values().length));
            kiosk.place(item, city.code());
        }
    }

    @Override
    public void placing(String kiosk, long nanos) {}

    @Override
    public void kioskShows(String kiosk, CallView call, long nanos) {
        heardAgain.add(kiosk);
        resting.remove(kiosk);
        shown.computeIfAbsent(call.id().value(), id -> new TreeMap<>()).putIfAbsent(call.version(), clock.instant());
    }

    @Override
    public void clerkShows(String clerk, ClerkView view, long nanos) {
        heardAgain.add(clerk);
        view.offer().ifPresent(offer -> sightings.add(sighting(clerk, offer.call(), true)));
        view.call()
                .map(ClerkView.Work::call)
                .filter(call -> call.phase() instanceof CallView.Connecting || call.phase() instanceof CallView.Active)
                .ifPresent(call -> sightings.add(sighting(clerk, call, false)));
    }

    private static Sighting sighting(String clerk, CallView call, boolean ringing) {
        return new Sighting(clerk, call.id().value(), call.version(), ringing);
    }

    @Override
    public void refused(String who, ErrorCode code) {}
}
