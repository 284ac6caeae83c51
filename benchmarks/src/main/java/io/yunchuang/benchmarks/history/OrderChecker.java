package io.yunchuang.benchmarks.history;

import io.yunchuang.benchmarks.history.History.CallFact;
import io.yunchuang.benchmarks.history.History.ClerkFact;
import io.yunchuang.benchmarks.history.History.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * First come, first served. Within one queue (permit city and category), a clerk must not be given a call while one that
 * stands before it was there for him to take.
 *
 * <p>Precisely: an offer of call C to clerk K overtakes call D of the same queue when all of this holds.
 *
 * <ul>
 *   <li>D stands before C: a lower priority class, or the same and queued earlier. A call keeps its place when an offer is
 *       declined or missed; one that lost its clerk comes back in the first class.
 *   <li>D's kiosk had been told that it is in line before C was even written to it. So whoever could see C saw D. The commit
 *       alone does not tell: PostgreSQL stamps it before it waits for the disk, and shows it afterwards.
 *   <li>D was still in line when the offer of C was committed. So D was not being given to somebody else.
 *   <li>D's kiosk was there all that time; nobody is rung for an empty kiosk.
 *   <li>K had not passed D within the time for which he is spared it.
 *   <li>The search for D reached K no later than the search for C did, or than C came into line.
 * </ul>
 *
 * What happens at the very same time has no order and overtakes nothing.
 */
final class OrderChecker {
    /** A clerk is chosen a moment before the offer is written; no moment is longer. */
    private static final Duration CHOSEN_WITHIN = Duration.ofSeconds(5);

    private final History history;
    private final Map<String, List<Stint>> queues;

    OrderChecker(History history, Map<UUID, List<Step>> stepsOf) {
        this.history = history;
        this.queues = history.calls().values().stream()
                .flatMap(call -> stints(call, stepsOf).stream())
                .sorted(Comparator.comparing(Stint::committedAt))
                .collect(Collectors.groupingBy(
                        stint -> stint.call().permitCity() + " " + stint.call().category()));
    }

    private List<Stint> stints(CallFact call, Map<UUID, List<Step>> stepsOf) {
        return Stint.of(
                call,
                stepsOf.getOrDefault(call.id(), List.of()),
                history.shown().getOrDefault(call.id(), Collections.emptyNavigableMap()));
    }

    List<Violation> check() {
        List<Violation> found = new ArrayList<>();
        queues.values().forEach(queue -> check(queue, found));
        return found;
    }

    /** Goes through the stays as they begin and forgets those that ended before the present one began. */
    private void check(List<Stint> queue, List<Violation> found) {
        List<Stint> waiting = new ArrayList<>();
        for (Stint stint : queue) {
            waiting.removeIf(other -> other.leftBy()
                    .filter(left -> left.committed().isBefore(stint.writtenAt()))
                    .isPresent());
            stint.leftBy()
                    .filter(left -> left.state() == State.OFFERED)
                    .ifPresent(offer -> overtaken(stint, offer, waiting).ifPresent(found::add));
            waiting.add(stint);
        }
    }

    private Optional<Violation> overtaken(Stint later, Step offer, List<Stint> waiting) {
        String clerk = offer.clerk().orElseThrow();
        return waiting.stream()
                .filter(earlier -> earlier.standsBefore(later) && couldHaveBeenTaken(earlier, later, offer, clerk))
                .findFirst()
                .map(earlier -> new Violation.Overtaken(
                        earlier.call().id(), later.call().id(), clerk));
    }

    private boolean couldHaveBeenTaken(Stint earlier, Stint later, Step offer, String clerk) {
        boolean seenByWhoeverSawLater = earlier.visibleAt().isBefore(later.writtenAt());
        boolean stillThere = earlier.leftBy()
                .map(left -> left.committed().isAfter(offer.committed()))
                .orElse(true);
        return seenByWhoeverSawLater
                && stillThere
                && earlier.presentDuring(later.writtenAt(), offer.committed())
                && !isSpared(earlier, clerk, offer.at())
                && isReached(earlier, later, clerk);
    }

    private boolean isSpared(Stint earlier, String clerk, Instant at) {
        return Optional.ofNullable(earlier.passedBy().get(clerk))
                .filter(passed ->
                        at.isBefore(passed.plus(history.rules().passedAgain()).plus(CHOSEN_WITHIN)))
                .isPresent();
    }

    private boolean isReached(Stint earlier, Stint later, String clerk) {
        Instant reached = reaches(earlier.call(), clerk);
        return !reached.isAfter(later.writtenAt()) || !reached.isAfter(reaches(later.call(), clerk));
    }

    /** When the search for a call comes to that clerk. */
    private Instant reaches(CallFact call, String clerk) {
        ClerkFact at = history.clerks().get(clerk);
        History.QueueRules rules = history.rules();
        Duration wait = call.ownWindow().equals(at.window())
                ? Duration.ZERO
                : call.permitCity().equals(at.city())
                        ? rules.permitCity()
                        : call.originCity().equals(at.city()) ? rules.originCity() : rules.anybody();
        return call.queuedAt().plus(wait);
    }
}
