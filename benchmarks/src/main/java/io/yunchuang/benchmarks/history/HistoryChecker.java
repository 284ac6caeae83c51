package io.yunchuang.benchmarks.history;

import io.yunchuang.benchmarks.history.History.CallFact;
import io.yunchuang.benchmarks.history.History.Sighting;
import io.yunchuang.benchmarks.history.History.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Proves from a history that no call was lost, none was offered twice at the same time, and that each queue was served in
 * order; or says what contradicts it.
 */
public final class HistoryChecker {
    private final History history;
    private final Map<UUID, List<Step>> stepsOf;

    private HistoryChecker(History history) {
        this.history = history;
        this.stepsOf = history.steps().stream()
                .sorted(Comparator.comparingLong(Step::version))
                .collect(Collectors.groupingBy(Step::call, TreeMap::new, Collectors.toList()));
    }

    /** Everything that is wrong; empty when all is well. */
    public static List<Violation> check(History history) {
        HistoryChecker checker = new HistoryChecker(history);
        List<Violation> found = new ArrayList<>();
        checker.noneLost(found);
        checker.consistent(found);
        checker.oneCallPerClerk(found);
        checker.shownToTheRightClerk(found);
        found.addAll(new OrderChecker(history, checker.stepsOf).check());
        return found;
    }

    private void noneLost(List<Violation> found) {
        for (UUID id : history.shown().keySet()) {
            CallFact call = history.calls().get(id);
            if (call == null) {
                found.add(new Violation.Lost(id, "not in the database"));
            } else if (!call.state().isOver() && !call.inLine()) {
                found.add(new Violation.Lost(id, "left as " + call.state() + ", not in line"));
            }
        }
    }

    private void consistent(List<Violation> found) {
        for (CallFact call : history.calls().values()) {
            List<Step> steps = stepsOf.getOrDefault(call.id(), List.of());
            contradiction(call, steps).ifPresent(how -> found.add(new Violation.Inconsistent(call.id(), how)));
        }
        stepsOf.keySet().stream()
                .filter(id -> !history.calls().containsKey(id))
                .forEach(id -> found.add(new Violation.Inconsistent(id, "steps without a call")));
    }

    private static Optional<String> contradiction(CallFact call, List<Step> steps) {
        if (steps.isEmpty()) {
            return Optional.of("no steps");
        }
        for (int i = 0; i < steps.size(); i++) {
            Optional<String> wrong =
                    i == 0 ? contradiction(steps.get(0)) : contradiction(steps.get(i - 1), steps.get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        Step last = steps.getLast();
        if (last.version() != call.version() || last.state() != call.state()) {
            return Optional.of("the last step is " + last.version() + " " + last.state() + ", the call "
                    + call.version() + " " + call.state());
        }
        if (call.inLine() != (call.state() == State.QUEUED)) {
            return Optional.of(call.state() + (call.inLine() ? " and in line" : " and not in line"));
        }
        boolean wasOffline = steps.stream().anyMatch(step -> step.state() == State.OFFLINE);
        return call.tickets() == (wasOffline ? 1 : 0)
                ? Optional.empty()
                : Optional.of(call.tickets() + " tickets" + (wasOffline ? "" : " without having gone to the counter"));
    }

    private static Optional<String> contradiction(Step first) {
        boolean begins = first.version() == 1 && (first.state() == State.QUEUED || first.state() == State.OFFLINE);
        return begins
                ? contradictionOfClerk(first)
                : Optional.of("begins with " + first.version() + " " + first.state());
    }

    private static Optional<String> contradiction(Step before, Step after) {
        if (after.version() != before.version() + 1) {
            return Optional.of("step " + after.version() + " after " + before.version());
        }
        if (!before.state().next().contains(after.state())) {
            return Optional.of(after.state() + " after " + before.state());
        }
        boolean handedOver = before.clerk().isPresent()
                && after.clerk().isPresent()
                && !before.clerk().equals(after.clerk());
        return handedOver
                ? Optional.of("two clerks without the line between them, at step " + after.version())
                : contradictionOfClerk(after);
    }

    private static Optional<String> contradictionOfClerk(Step step) {
        return step.clerk().isPresent() == step.state().hasClerk()
                ? Optional.empty()
                : Optional.of(step.state() + (step.clerk().isPresent() ? " with a clerk" : " without a clerk"));
    }

    /**
     * A clerk's times with calls must not overlap. They begin when the step that gives him the call is written, which the
     * database allows only after the step that frees him is committed; so they end with that commit.
     */
    private void oneCallPerClerk(List<Violation> found) {
        Map<String, List<Hold>> holds = new HashMap<>();
        stepsOf.values()
                .forEach(steps -> holds(steps)
                        .forEach(hold -> holds.computeIfAbsent(hold.clerk(), clerk -> new ArrayList<>())
                                .add(hold)));
        for (List<Hold> all : holds.values()) {
            all.sort(Comparator.comparing(Hold::from));
            for (int i = 1; i < all.size(); i++) {
                Hold before = all.get(i - 1);
                Hold after = all.get(i);
                if (before.until().isAfter(after.from())) {
                    found.add(new Violation.TwoAtOnce(after.clerk(), before.call(), after.call()));
                }
            }
        }
    }

    private record Hold(String clerk, UUID call, Instant from, Instant until) {}

    private static List<Hold> holds(List<Step> steps) {
        List<Hold> holds = new ArrayList<>();
        Optional<Step> gained = Optional.empty();
        for (Step step : steps) {
            if (gained.isPresent() && !gained.get().clerk().equals(step.clerk())) {
                holds.add(hold(gained.get(), step.committed()));
                gained = Optional.empty();
            }
            if (gained.isEmpty() && step.clerk().isPresent()) {
                gained = Optional.of(step);
            }
        }
        gained.ifPresent(step -> holds.add(hold(step, Instant.MAX)));
        return holds;
    }

    private static Hold hold(Step gained, Instant until) {
        return new Hold(gained.clerk().orElseThrow(), gained.call(), gained.at(), until);
    }

    /** Whatever a console has shown was true at that version of the call. */
    private void shownToTheRightClerk(List<Violation> found) {
        for (Sighting seen : history.sightings()) {
            List<Step> steps = stepsOf.getOrDefault(seen.call(), List.of());
            boolean his = steps.stream()
                    .filter(step -> step.version() == seen.version())
                    .anyMatch(step -> step.clerk().equals(Optional.of(seen.clerk()))
                            && seen.ringing() == (step.state() == State.OFFERED));
            if (!his) {
                found.add(new Violation.ShownToStranger(seen.clerk(), seen.call(), seen.version()));
            }
        }
    }
}
