package io.yunchuang.benchmarks.history;

import io.yunchuang.benchmarks.history.History.CallFact;
import io.yunchuang.benchmarks.history.History.Step;
import io.yunchuang.signaling.protocol.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * One stay of a call in its line.
 *
 * @param priority 0 is first; a call that lost its clerk has it, and one that was marked for care comes next
 * @param writtenAt when the step that put it in line was written; nobody could see it before
 * @param committedAt when that step was committed; some could see it soon after
 * @param visibleAt since when everybody could see it: its kiosk had been told
 * @param leftBy the step that took it out or moved it forward; absent while it waits
 * @param absences when nobody was rung for it because its kiosk was, or may have been, away
 * @param passedBy the clerks who had declined or missed it, and when
 */
record Stint(
        CallFact call,
        int priority,
        Instant writtenAt,
        Instant committedAt,
        Instant visibleAt,
        Optional<Step> leftBy,
        List<Absence> absences,
        Map<String, Instant> passedBy) {

    private static final int FELL_BACK = Priority.FELL_BACK.ordinal();
    private static final int CARE = Priority.CARE.ordinal();
    /** Until every commit is on the disk, where no kiosk tells. */
    private static final Duration COMMITTED_WITHIN = Duration.ofSeconds(5);

    record Absence(Instant from, Instant until) {}

    /** Whether its kiosk was certainly there all the time. */
    boolean presentDuring(Instant from, Instant until) {
        return absences.stream().noneMatch(absence -> absence.from().isBefore(until) && from.isBefore(absence.until()));
    }

    /** Whether it stands before the other one; calls of the very same microsecond do not. */
    boolean standsBefore(Stint other) {
        return priority != other.priority
                ? priority < other.priority
                : call.queuedAt().isBefore(other.call.queuedAt());
    }

    /** All stays of a call, from its steps in order and the times from which its kiosk has shown which version. */
    static List<Stint> of(CallFact call, List<Step> steps, NavigableMap<Long, Instant> shown) {
        return new Reader(call, shown).read(steps);
    }

    /** Follows a call through its steps. */
    private static final class Reader {
        private final CallFact call;
        private final NavigableMap<Long, Instant> shown;
        private final List<Stint> stints = new ArrayList<>();
        private final List<Absence> absences = new ArrayList<>();
        private Map<String, Instant> passedBy = new HashMap<>();
        private int priority;
        private Optional<Step> joined = Optional.empty();
        private Optional<Instant> awaySince = Optional.empty();

        Reader(CallFact call, NavigableMap<Long, Instant> shown) {
            this.call = call;
            this.shown = shown;
            this.priority = call.priority();
        }

        List<Stint> read(List<Step> steps) {
            Optional<Step> before = Optional.empty();
            for (Step step : steps) {
                follow(before, step);
                before = Optional.of(step);
            }
            awaySince.ifPresent(since -> absences.add(new Absence(since, Instant.MAX)));
            joined.ifPresent(step -> stints.add(stint(step, Optional.empty())));
            return stints;
        }

        private void follow(Optional<Step> before, Step step) {
            notePresence(before, step);
            if (step.command().equals("MarkCare")) {
                noteCare(step);
            }
            if (step.state() == State.QUEUED && joined.isEmpty()) {
                before.ifPresent(from -> noteReturn(from, step));
                joined = Optional.of(step);
            } else if (step.state() != State.QUEUED && joined.isPresent()) {
                stints.add(stint(joined.get(), Optional.of(step)));
                joined = Optional.empty();
            }
        }

        /** In line it stands elsewhere from then on; while it rings it will, once it is back. */
        private void noteCare(Step step) {
            if (step.state() == State.QUEUED) {
                joined.ifPresent(from -> stints.add(stint(from, Optional.of(step))));
                joined = Optional.of(step);
            }
            priority = Math.min(priority, CARE);
        }

        /**
         * A lost page may be the clerk's where a clerk is; then the kiosk counts as away until it certainly is not. A call
         * that rings goes back in line only when the page was the clerk's.
         */
        private void notePresence(Optional<Step> before, Step step) {
            boolean inLine = before.filter(from -> from.state() == State.QUEUED).isPresent();
            boolean clerks =
                    before.filter(from -> from.state() == State.OFFERED).isPresent() && step.state() == State.QUEUED;
            if (step.command().equals("Lose") && awaySince.isEmpty() && !clerks) {
                awaySince = Optional.of(step.at());
            } else if (step.command().equals("Join") && inLine) {
                awaySince.ifPresent(since -> absences.add(new Absence(since, step.committed())));
                awaySince = Optional.empty();
            }
        }

        private void noteReturn(Step from, Step step) {
            if (from.state() == State.OFFERED) {
                boolean passed =
                        step.command().equals("Decline") || step.command().equals("MeetDeadline");
                if (passed) {
                    passedBy = new HashMap<>(passedBy);
                    passedBy.put(from.clerk().orElseThrow(), step.at());
                }
            } else {
                priority = FELL_BACK;
                passedBy = new HashMap<>();
            }
        }

        private Stint stint(Step from, Optional<Step> leftBy) {
            return new Stint(call, priority, from.at(), from.committed(), visibleAt(from), leftBy, absences, passedBy);
        }

        private Instant visibleAt(Step step) {
            Instant committed = step.committed().plus(COMMITTED_WITHIN);
            return Optional.ofNullable(shown.ceilingEntry(step.version()))
                    .map(Map.Entry::getValue)
                    .filter(told -> told.isBefore(committed))
                    .orElse(committed);
        }
    }
}
