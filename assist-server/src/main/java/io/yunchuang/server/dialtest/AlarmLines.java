package io.yunchuang.server.dialtest;

import io.yunchuang.server.dialtest.NoticeRow.State;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Alarms as the managers see them. */
final class AlarmLines {
    private AlarmLines() {}

    /**
     * An alarm.
     *
     * @param test the failure that has raised it
     * @param endedBy who closed it, else the system
     * @param told messages about it that have arrived
     * @param untold messages about it that could not be sent
     * @param leftOut whether its window gets no calls for now
     */
    public record AlarmLine(
            UUID id,
            AlarmSubject.Kind kind,
            Optional<KioskId> kiosk,
            Optional<WindowId> window,
            CityCode city,
            DialTestId test,
            DialTestStep step,
            DialTestFault fault,
            Instant raisedAt,
            Optional<String> acknowledgedBy,
            Optional<Instant> acknowledgedAt,
            Optional<StaffId> owner,
            Optional<Instant> endedAt,
            Optional<String> endedBy,
            Optional<AlarmEnding> ending,
            long told,
            long untold,
            boolean leftOut) {}

    static List<AlarmLine> lines(List<AlarmRow> rows, Map<UUID, Map<State, Long>> notices, Set<WindowId> leftOut) {
        return rows.stream()
                .map(row -> line(row, notices.getOrDefault(row.id, Map.of()), leftOut))
                .toList();
    }

    private static AlarmLine line(AlarmRow row, Map<State, Long> notices, Set<WindowId> leftOut) {
        AlarmSubject subject = row.subject();
        return new AlarmLine(
                row.id,
                row.kind,
                subject.inKiosk(),
                subject.inWindow(),
                new CityCode(row.city),
                new DialTestId(row.test),
                row.step,
                row.fault,
                row.raisedAt,
                Optional.ofNullable(row.acknowledgedBy),
                Optional.ofNullable(row.acknowledgedAt),
                Optional.ofNullable(row.owner).map(StaffId::new),
                Optional.ofNullable(row.endedAt),
                Optional.ofNullable(row.endedBy),
                Optional.ofNullable(row.ending),
                notices.getOrDefault(State.SENT, 0L),
                notices.getOrDefault(State.FAILED, 0L),
                row.isOpen() && subject.inWindow().filter(leftOut::contains).isPresent());
    }
}
