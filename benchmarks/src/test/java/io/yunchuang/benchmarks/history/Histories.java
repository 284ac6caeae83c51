package io.yunchuang.benchmarks.history;

import io.yunchuang.benchmarks.history.History.CallFact;
import io.yunchuang.benchmarks.history.History.ClerkFact;
import io.yunchuang.benchmarks.history.History.QueueRules;
import io.yunchuang.benchmarks.history.History.Sighting;
import io.yunchuang.benchmarks.history.History.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Writes histories for tests. Moments are in seconds from the beginning; a step is committed 10 ms after it is written, and its kiosk told at once. */
final class Histories {
    static final int FELL_BACK = 0;
    static final int CARE = 1;
    static final int NORMAL = 2;
    static final String SONGJIANG = "310117";
    static final String HEFEI = "340100";

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration COMMIT = Duration.ofMillis(10);
    private static final QueueRules RULES = new QueueRules(
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(45), Duration.ofSeconds(30));

    private final List<Writer> calls = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<String, ClerkFact> clerks = new HashMap<>();
    private final Set<UUID> alsoShown = new HashSet<>();

    Histories() {
        clerks.put("wang", new ClerkFact("virtual-songjiang-1", SONGJIANG));
        clerks.put("li", new ClerkFact("virtual-songjiang-1", SONGJIANG));
        clerks.put("zhao", new ClerkFact("virtual-hefei-1", HEFEI));
    }

    /** A call placed at that moment in Songjiang's queue. */
    Writer call(double placed) {
        return call(placed, NORMAL);
    }

    Writer call(double placed, int priority) {
        Writer writer = new Writer(placed, priority);
        calls.add(writer);
        return writer.step(placed, "Place", State.QUEUED);
    }

    /** A kiosk has shown that call, which the database does not know. */
    void shown(UUID call) {
        alsoShown.add(call);
    }

    void seen(String clerk, Writer call, long version, boolean ringing) {
        sightings.add(new Sighting(clerk, call.id, version, ringing));
    }

    List<Violation> check() {
        Map<UUID, CallFact> facts = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        Map<UUID, NavigableMap<Long, Instant>> shown = new HashMap<>();
        alsoShown.forEach(id -> shown.put(id, new TreeMap<>(Map.of(1L, BEGIN))));
        for (Writer call : calls) {
            facts.put(call.id, call.fact());
            steps.addAll(call.steps);
            shown.put(call.id, call.shown());
        }
        return HistoryChecker.check(new History(facts, steps, shown, sightings, clerks, RULES));
    }

    static Instant at(double seconds) {
        return BEGIN.plusNanos(Math.round(seconds * 1_000_000) * 1_000);
    }

    /** Writes one call. */
    static final class Writer {
        final UUID id = UUID.randomUUID();
        private final double placed;
        private final int priority;
        private final List<Step> steps = new ArrayList<>();
        private Optional<Boolean> inLine = Optional.empty();
        private Optional<Integer> tickets = Optional.empty();
        private Optional<String> originCity = Optional.empty();
        private double toldAfter;

        private Writer(double placed, int priority) {
            this.placed = placed;
            this.priority = priority;
        }

        Writer step(double at, String command, State state) {
            return step(at, command, state, Optional.empty());
        }

        Writer step(double at, String command, State state, String clerk) {
            return step(at, command, state, Optional.of(clerk));
        }

        private Writer step(double at, String command, State state, Optional<String> clerk) {
            return step(steps.size() + 1, at, command, state, clerk);
        }

        /** A step with a version of its own, which may be wrong. */
        Writer step(long version, double at, String command, State state, Optional<String> clerk) {
            steps.add(new Step(id, version, at(at), at(at).plus(COMMIT), command, state, clerk));
            return this;
        }

        Writer offered(double at, String clerk) {
            return step(at, "Offer", State.OFFERED, clerk);
        }

        /** Answers, talks and hangs up, all within a second after that moment. */
        Writer served(double at, String clerk) {
            return step(at, "Accept", State.CONNECTING, clerk)
                    .step(at + 0.2, "MediaUp", State.CONNECTING, clerk)
                    .step(at + 0.3, "MediaUp", State.ACTIVE, clerk)
                    .step(at + 0.6, "HangUp", State.ENDED);
        }

        /** The table of waiting calls says so, whatever the state. */
        Writer inLine(boolean present) {
            inLine = Optional.of(present);
            return this;
        }

        Writer tickets(int count) {
            tickets = Optional.of(count);
            return this;
        }

        Writer from(String city) {
            originCity = Optional.of(city);
            return this;
        }

        /** Its commits wait so long for the disk. */
        Writer toldAfter(double seconds) {
            toldAfter = seconds;
            return this;
        }

        private NavigableMap<Long, Instant> shown() {
            NavigableMap<Long, Instant> shown = new TreeMap<>();
            steps.forEach(
                    step -> shown.put(step.version(), step.committed().plusMillis(Math.round(toldAfter * 1_000))));
            return shown;
        }

        private CallFact fact() {
            Step last = steps.getLast();
            boolean wasOffline = steps.stream().anyMatch(step -> step.state() == State.OFFLINE);
            return new CallFact(
                    id,
                    "virtual-songjiang-1",
                    SONGJIANG,
                    originCity.orElse(SONGJIANG),
                    "company-registration",
                    priority,
                    at(placed),
                    last.state(),
                    last.version(),
                    inLine.orElse(last.state() == State.QUEUED),
                    tickets.orElse(wasOffline ? 1 : 0));
        }
    }
}
