package io.yunchuang.server.dialtest;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.ServiceHours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a plan calls a window, by the window's own service hours: so legal holidays, make-up working days and special days
 * need no word here. Official time knows no daylight saving.
 */
sealed interface PlanSchedule {
    /** Only when a manager asks. */
    record OnDemand() implements PlanSchedule {}

    /** While the window is open, whenever the minutes of the day are a multiple of these. */
    record Every(int minutes) implements PlanSchedule {
        static final int LEAST = 5;
        static final int MOST = 24 * 60;
    }

    /** So many minutes before each opening (开窗前检查): in time to mend what is broken. */
    record BeforeOpening(int minutes) implements PlanSchedule {
        static final int LEAST = 1;
        static final int MOST = 4 * 60;
    }

    /** At these moments, on days on which the window opens; it need not be open yet. */
    record Cron(CronTimes times) implements PlanSchedule {}

    /** Openings looked through before a window counts as one that is never called. */
    int OPENINGS = 50;

    /** When that window is called next after that moment; empty when it never is. */
    default Optional<Instant> next(ServiceHours window, Instant after) {
        return switch (this) {
            case OnDemand s -> Optional.empty();
            case Every s -> nextMultiple(window, after, s.minutes());
            case BeforeOpening s -> nextBefore(window, after, Duration.ofMinutes(s.minutes()));
            case Cron s -> nextMoment(window, after, s.times());
        };
    }

    /** Whether that window is called after the one moment and not after the other. */
    default boolean isDue(ServiceHours window, Instant after, Instant upTo) {
        return next(window, after).filter(at -> !at.isAfter(upTo)).isPresent();
    }

    private static Optional<Instant> nextMultiple(ServiceHours window, Instant after, int minutes) {
        Instant candidate = multipleAfter(after, minutes);
        for (int i = 0; i < OPENINGS; i++) {
            if (window.isOpen(candidate)) {
                return Optional.of(candidate);
            }
            Optional<Opening> opening = window.nextOpening(candidate);
            if (opening.isEmpty()) {
                return Optional.empty();
            }
            // the moment itself may be the first multiple
            candidate = multipleAfter(begin(opening.get()).minusMillis(1), minutes);
        }
        return Optional.empty();
    }

    private static Optional<Instant> nextBefore(ServiceHours window, Instant after, Duration ahead) {
        Instant from = after.plus(ahead);
        for (int i = 0; i < OPENINGS; i++) {
            Optional<Opening> opening = window.nextOpening(from);
            if (opening.isEmpty()) {
                return Optional.empty();
            }
            Instant at = begin(opening.get()).minus(ahead);
            if (at.isAfter(after)) {
                return Optional.of(at);
            }
            from = end(opening.get());
        }
        return Optional.empty();
    }

    private static Optional<Instant> nextMoment(ServiceHours window, Instant after, CronTimes times) {
        Optional<Instant> candidate = times.after(after);
        for (int i = 0; i < OPENINGS && candidate.isPresent(); i++) {
            ZonedDateTime day = candidate.get().atZone(ClockProducer.ZONE).truncatedTo(ChronoUnit.DAYS);
            Optional<ZonedDateTime> openDay = window.nextOpening(day.toInstant())
                    .map(opening -> opening.day().atStartOfDay(ClockProducer.ZONE));
            if (openDay.isEmpty() || openDay.get().equals(day)) {
                return openDay.isEmpty() ? Optional.empty() : candidate;
            }
            // midnight itself may be one of the moments
            candidate = times.after(openDay.get().toInstant().minusMillis(1));
        }
        return Optional.empty();
    }

    /** Multiples are counted from midnight, so that a plan calls at the same times every day. */
    private static Instant multipleAfter(Instant after, int minutes) {
        ZonedDateTime moment = after.atZone(ClockProducer.ZONE);
        ZonedDateTime midnight = moment.truncatedTo(ChronoUnit.DAYS);
        long multiples = Duration.between(midnight, moment).toMinutes() / minutes + 1;
        ZonedDateTime next = midnight.plusMinutes(multiples * minutes);
        ZonedDateTime tomorrow = midnight.plusDays(1);
        return (next.isAfter(tomorrow) ? tomorrow : next).toInstant();
    }

    private static Instant begin(Opening opening) {
        return opening.day().atTime(opening.opens()).atZone(ClockProducer.ZONE).toInstant();
    }

    private static Instant end(Opening opening) {
        boolean wholeDay = opening.closes().equals(LocalTime.MIDNIGHT);
        return opening.day()
                .plusDays(wholeDay ? 1 : 0)
                .atTime(opening.closes())
                .atZone(ClockProducer.ZONE)
                .toInstant();
    }
}
