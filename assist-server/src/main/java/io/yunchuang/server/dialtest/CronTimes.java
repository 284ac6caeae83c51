package io.yunchuang.server.dialtest;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Moments as Unix' cron writes them (POSIX.1-2017, crontab: minute, hour, day of the month, month, day of the week), in official
 * time: {@code 30 8,13 * * 1-5} is half past eight and half past one on weekdays.
 */
final class CronTimes {
    static final int MOST_LETTERS = 120;
    /** Tests that come more often would be more than the windows' own work. */
    static final Duration LEAST_APART = Duration.ofMinutes(5);

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    /** A day's times and some: what repeats within a day is seen whole. */
    private static final int LOOKED_THROUGH = 24 * 12 + 1;

    /** From here on times are looked at before a plan is taken; a leap year follows, so that 29 February is met. */
    private static final ZonedDateTime ANY_DAY = LocalDate.of(2027, 1, 1).atStartOfDay(ClockProducer.ZONE);

    private final ExecutionTime times;

    private CronTimes(ExecutionTime times) {
        this.times = times;
    }

    /**
     * Reads an expression.
     *
     * @throws BadMessageException {@code FIELD_INVALID} for what is none, for moments that never come, as 30 February, and for such
     *     as come more often than every five minutes
     */
    static CronTimes of(String expression) {
        return of(expression, LEAST_APART);
    }

    /** The same, refused, too, where moments come nearer to each other than that. */
    static CronTimes of(String expression, Duration leastApart) {
        CronTimes read = kept(expression);
        read.requireApart(leastApart);
        return read;
    }

    /** The same of a plan that was taken once: how near its moments come to each other is not looked through again. */
    static CronTimes kept(String expression) {
        try {
            return new CronTimes(ExecutionTime.forCron(PARSER.parse(expression).validate()));
        } catch (IllegalArgumentException none) {
            throw wrong();
        }
    }

    /** The first of the moments after that one. */
    Optional<Instant> after(Instant moment) {
        return times.nextExecution(moment.atZone(ClockProducer.ZONE)).map(ZonedDateTime::toInstant);
    }

    private void requireApart(Duration leastApart) {
        ZonedDateTime last = times.nextExecution(ANY_DAY).orElseThrow(CronTimes::wrong);
        for (int i = 0; i < LOOKED_THROUGH; i++) {
            Optional<ZonedDateTime> next = times.nextExecution(last);
            if (next.isEmpty()) {
                return;
            }
            if (Duration.between(last, next.get()).compareTo(leastApart) < 0) {
                throw wrong();
            }
            last = next.get();
        }
    }

    private static BadMessageException wrong() {
        return new BadMessageException(ErrorCode.FIELD_INVALID, "cron");
    }
}
