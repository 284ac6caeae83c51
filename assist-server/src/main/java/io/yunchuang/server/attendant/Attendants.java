package io.yunchuang.server.attendant;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AttendantPins;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CallView.AttendantCard;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The attendants: kept by managers, and asked by calls whether one may vouch for a citizen. */
@ApplicationScoped
public class Attendants {
    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final AttendantPins pins;
    private final Audit audit;
    private final Clock clock;

    Attendants(Mutiny.SessionFactory sessions, WindowRegistry windows, AttendantPins pins, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An attendant as the managers see him.
     *
     * @param pinSince since when he has his PIN; empty while he has none and can vouch for nobody
     */
    public record AttendantLine(
            StaffId id,
            Localized name,
            CentreId centre,
            Localized centreName,
            boolean disabled,
            Optional<Instant> pinSince,
            boolean demo,
            long version,
            String changedBy,
            Instant changedAt) {}

    /** Who may vouch for a citizen at that kiosk: those of its centre. Refuses with {@code KIOSK_UNKNOWN}. */
    public Uni<List<AttendantCard>> at(KioskId kiosk) {
        return place(kiosk)
                .chain(place -> pins.all()
                        .chain(pin -> all().map(rows -> rows.stream()
                                .filter(row -> !row.disabled && row.centreId().equals(place.centre()))
                                .filter(row -> pin.containsKey(row.staffId()))
                                .map(row -> new AttendantCard(row.staffId(), row.name(), place.centreName()))
                                .toList())));
    }

    /** That attendant, with the name of his centre; also one who was disabled since. */
    public Uni<Optional<AttendantCard>> card(StaffId id) {
        return sessions.withSession(session -> session.find(AttendantRow.class, id.value()))
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : centreName(row.centreId())
                                .map(office -> Optional.of(new AttendantCard(row.staffId(), row.name(), office))));
    }

    /**
     * Succeeds when somebody who may vouch at that kiosk has typed his PIN there. Refuses with {@code PIN_WRONG},
     * {@code PIN_LOCKED}, {@code KIOSK_UNKNOWN}.
     */
    public Uni<Void> require(KioskId kiosk, StaffId attendant, Pin pin) {
        return at(kiosk)
                .map(all -> all.stream()
                        .map(AttendantCard::id)
                        .filter(attendant::equals)
                        .findFirst())
                .chain(known -> pins.require(kiosk, known, pin));
    }

    /** Everybody, ordered by id. */
    Uni<List<AttendantLine>> lines() {
        return pins.all()
                .chain(pin -> all().chain(rows -> windows.centreNames()
                        .map(centres -> rows.stream()
                                .map(row -> line(row, pin, centres))
                                .toList())));
    }

    /** Adds somebody; {@code EDIT_CONFLICT} when there is somebody with that id, else as {@link #change}. */
    Uni<Void> add(StaffId id, AttendantEdit edit, String actor) {
        AttendantRow row = new AttendantRow();
        row.id = id.value();
        return requireCentre(edit.centre())
                .chain(() -> sessions.withTransaction(session -> session.find(AttendantRow.class, id.value())
                        .invoke(present -> {
                            if (present != null) {
                                throw new Refusal(ErrorCode.EDIT_CONFLICT);
                            }
                        })
                        .invoke(() -> write(row, edit, actor))
                        .chain(() -> session.persist(row))
                        .chain(session::flush)
                        .chain(() -> audit.record(actor, "attendant.added", id.value()))
                        .chain(() -> setPin(id, edit.pin(), actor))));
    }

    /**
     * Changes somebody. Refuses with {@code ATTENDANT_UNKNOWN}, {@code EDIT_CONFLICT}, {@code CENTRE_UNKNOWN}, or
     * {@code FIELD_INVALID} for a PIN that somebody would try first.
     */
    Uni<Void> change(StaffId id, AttendantEdit edit, String actor) {
        return requireCentre(edit.centre())
                .chain(() -> sessions.withTransaction(
                        session -> session.find(AttendantRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                                .invoke(row -> requireVersion(Optional.ofNullable(row), edit.version()))
                                .invoke(row -> write(row, edit, actor))
                                .chain(() -> audit.record(actor, "attendant.changed", id.value()))
                                .chain(() -> setPin(id, edit.pin(), actor))));
    }

    private Uni<Void> setPin(StaffId id, Optional<Pin> pin, String actor) {
        return pin.map(chosen -> pins.set(id, chosen).chain(() -> audit.record(actor, "attendant.pin-set", id.value())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<List<AttendantRow>> all() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from AttendantRow order by id", AttendantRow.class)
                        .getResultList());
    }

    private Uni<Localized> centreName(CentreId centre) {
        return windows.centreNames()
                .map(names -> names.getOrDefault(centre, new Localized(centre.value(), centre.value())));
    }

    private Uni<Void> requireCentre(CentreId centre) {
        return windows.centreNames()
                .invoke(names -> {
                    if (!names.containsKey(centre)) {
                        throw new Refusal(ErrorCode.CENTRE_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<KioskPlace> place(KioskId kiosk) {
        return windows.kiosk(kiosk).map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)));
    }

    private static void requireVersion(Optional<AttendantRow> row, long version) {
        if (row.isEmpty()) {
            throw new Refusal(ErrorCode.ATTENDANT_UNKNOWN);
        }
        if (row.get().version != version) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    private void write(AttendantRow row, AttendantEdit edit, String actor) {
        row.centre = edit.centre().value();
        row.nameZh = edit.name().zh();
        row.nameEn = edit.name().en();
        row.disabled = edit.disabled();
        row.version++;
        row.changedBy = actor;
        row.changedAt = clock.instant();
    }

    private static AttendantLine line(AttendantRow row, Map<StaffId, Instant> pins, Map<CentreId, Localized> centres) {
        return new AttendantLine(
                row.staffId(),
                row.name(),
                row.centreId(),
                centres.getOrDefault(row.centreId(), new Localized(row.centre, row.centre)),
                row.disabled,
                Optional.ofNullable(pins.get(row.staffId())),
                row.demo,
                row.version,
                row.changedBy,
                row.changedAt);
    }
}
