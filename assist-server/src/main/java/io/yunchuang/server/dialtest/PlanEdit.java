package io.yunchuang.server.dialtest;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A plan as a manager writes it.
 *
 * @param kiosks which call; empty for all there are, those of the future included
 * @param windows which are called; empty for all virtual windows
 * @param minutes of the schedule; 0 on demand and with {@code cron}
 * @param cron the schedule's expression as {@link CronTimes} reads it; empty with every other schedule
 * @param mode who answers its tests at the window
 * @param line whether its tests measure the kiosks' lines, too; refused for a plan that would often take the lines
 * @param limits by which the figures of its tests are judged
 * @param alarm when its tests raise an alarm, and who is told
 * @param version of the plan that was edited; 0 for a new one
 */
public record PlanEdit(
        String name,
        Set<KioskId> kiosks,
        Set<WindowId> windows,
        PlanKind schedule,
        int minutes,
        String cron,
        boolean enabled,
        DialTestMode mode,
        boolean line,
        DialTestLimits limits,
        PlanAlarm alarm,
        long version) {
    /** Lines are measured no oftener by a plan: what is measured is taken from citizens for that time. */
    static final int LEAST_MINUTES_BETWEEN_LINES = 60;

    public PlanEdit {
        name = Typed.line(name, Typed.NAME, "name");
        if (name.isEmpty()) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "name");
        }
        cron = Typed.line(cron, CronTimes.MOST_LETTERS, "cron");
        Typed.required(kiosks, "kiosks");
        Typed.required(windows, "windows");
        Typed.required(mode, "mode");
        Typed.required(limits, "limits");
        Typed.required(alarm, "alarm");
        switch (Typed.required(schedule, "schedule")) {
            case ON_DEMAND, CRON -> Typed.within(minutes, 0, 0, "minutes");
            case EVERY -> Typed.within(minutes, leastMinutes(line), PlanSchedule.Every.MOST, "minutes");
            case BEFORE_OPENING ->
                Typed.within(minutes, PlanSchedule.BeforeOpening.LEAST, PlanSchedule.BeforeOpening.MOST, "minutes");
        }
        if (schedule == PlanKind.CRON) {
            CronTimes.of(cron, Duration.ofMinutes(leastMinutes(line)));
        } else if (!cron.isEmpty()) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "cron");
        }
    }

    private static int leastMinutes(boolean line) {
        return line ? LEAST_MINUTES_BETWEEN_LINES : PlanSchedule.Every.LEAST;
    }

    /** Sorted, so that equal plans are stored alike. */
    String[] kioskIds() {
        return sorted(kiosks.stream().map(KioskId::value).toList());
    }

    String[] windowIds() {
        return sorted(windows.stream().map(WindowId::value).toList());
    }

    private static String[] sorted(List<String> ids) {
        return ids.stream().sorted().toArray(String[]::new);
    }
}
