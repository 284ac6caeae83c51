package io.yunchuang.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that is known about a run: what the database has kept, and what the pages have seen.
 *
 * @param calls every call of the database
 * @param steps every step of every call, in any order
 * @param shown the calls that a kiosk has shown, and since when which version of each
 * @param sightings what clerks' consoles have shown
 * @param clerks where each clerk works
 * @param rules the times the server was configured with
 */
public record History(
        Map<UUID, CallFact> calls,
        List<Step> steps,
        Map<UUID, NavigableMap<Long, Instant>> shown,
        List<Sighting> sightings,
        Map<String, ClerkFact> clerks,
        QueueRules rules) {

    /**
     * A call as the database has it at the end.
     *
     * @param priority 0 is served first; what it was placed with
     * @param queuedAt its place within the priority
     * @param inLine whether the table of waiting calls has it
     * @param tickets how many counter tickets belong to it
     */
    public record CallFact(
            UUID id,
            String ownWindow,
            String permitCity,
            String originCity,
            String category,
            int priority,
            Instant queuedAt,
            State state,
            long version,
            boolean inLine,
            int tickets) {}

    /**
     * One step of one call.
     *
     * @param at by the server's clock, within the transaction
     * @param committed by PostgreSQL's, on the same machine: nobody sees the step before. Everybody does once it is on the
     *     disk, which takes a moment, and two commits may become visible in the other order
     * @param clerk whom the call occupies after the step
     */
    public record Step(
            UUID call,
            long version,
            Instant at,
            Instant committed,
            String command,
            State state,
            Optional<String> clerk) {}

    /** A clerk's console has shown that version of that call as ringing, or as in hand. */
    public record Sighting(String clerk, UUID call, long version, boolean ringing) {}

    /** Where a clerk works; all clerks of a run have all skills. */
    public record ClerkFact(String window, String city) {}

    /** The waiting times after which the search widens, and how long a clerk who passed a call is spared it. */
    public record QueueRules(Duration permitCity, Duration originCity, Duration anybody, Duration passedAgain) {}
}
