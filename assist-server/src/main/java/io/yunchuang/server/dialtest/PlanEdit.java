package io.yunchuang.server.dialtest;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.List;
import java.util.Set;

/**
 * A plan as a manager writes it.
 *
 * @param kiosks which call; empty for all there are, those of the future included
 * @param windows which are called; empty for all virtual windows
 * @param minutes of the schedule; 0 on demand
 * @param mode who answers its tests at the window
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
        boolean enabled,
        DialTestMode mode,
        DialTestLimits limits,
        PlanAlarm alarm,
        long version) {
    public PlanEdit {
        name = Typed.line(name, Typed.NAME, "name");
        if (name.isEmpty()) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "name");
        }
        Typed.required(kiosks, "kiosks");
        Typed.required(windows, "windows");
        Typed.required(mode, "mode");
        Typed.required(limits, "limits");
        Typed.required(alarm, "alarm");
        switch (Typed.required(schedule, "schedule")) {
            case ON_DEMAND -> Typed.within(minutes, 0, 0, "minutes");
            case EVERY -> Typed.within(minutes, PlanSchedule.Every.LEAST, PlanSchedule.Every.MOST, "minutes");
            case BEFORE_OPENING ->
                Typed.within(minutes, PlanSchedule.BeforeOpening.LEAST, PlanSchedule.BeforeOpening.MOST, "minutes");
        }
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
