package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The PINs by which attendants prove at a kiosk who they are; guesses are slowed down per kiosk. */
@ApplicationScoped
public class AttendantPins {
    private final Mutiny.SessionFactory sessions;
    private final Bcrypt bcrypt;
    private final GuessLimiter guesses;
    private final Policy policy;
    private final Audit audit;
    private final Clock clock;

    AttendantPins(
            Mutiny.SessionFactory sessions,
            Bcrypt bcrypt,
            GuessLimiter guesses,
            AccessConfig config,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.bcrypt = bcrypt;
        this.guesses = guesses;
        this.policy = Policy.of(ErrorCode.PIN_LOCKED, config.pin());
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets somebody's PIN; joins the caller's transaction.
     *
     * @throws Refusal {@link ErrorCode#FIELD_INVALID} for one that somebody would try first
     */
    public Uni<Void> set(StaffId attendant, Pin pin) {
        return setForAll(List.of(attendant), pin);
    }

    /**
     * Sets the same PIN for all of them; joins the caller's transaction.
     *
     * @throws Refusal {@link ErrorCode#FIELD_INVALID} for one that somebody would try first
     */
    public Uni<Void> setForAll(List<StaffId> attendants, Pin pin) {
        if (pin.isGuessable()) {
            return Uni.createFrom().failure(new Refusal(ErrorCode.FIELD_INVALID));
        }
        return sessions.withTransaction(session -> bcrypt.hash(pin.value())
                .chain(hash -> session.mergeAll(
                        attendants.stream().map(id -> row(id, hash)).toArray()))
                .replaceWithVoid());
    }

    private PinRow row(StaffId attendant, String hash) {
        PinRow row = new PinRow();
        row.attendant = attendant.value();
        row.hash = hash;
        row.changedAt = clock.instant();
        return row;
    }

    /** Since when each attendant has his PIN; who has none is not listed. */
    public Uni<Map<StaffId, Instant>> all() {
        return sessions.withSession(session -> session.createSelectionQuery("from PinRow", PinRow.class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> new StaffId(row.attendant), row -> row.changedAt)));
    }

    /**
     * Succeeds when that is the attendant's PIN; takes as long for somebody who is none.
     *
     * @param attendant empty for whoever may not vouch at that kiosk
     * @throws Refusal {@link ErrorCode#PIN_WRONG}; {@link ErrorCode#PIN_LOCKED} after too many wrong ones at that kiosk
     */
    public Uni<Void> require(KioskId kiosk, Optional<StaffId> attendant, Pin pin) {
        String subject = "pin:" + kiosk.value();
        return guesses.admit(subject, policy)
                .onFailure(LockedOut.class)
                .transform(locked -> new Refusal(ErrorCode.PIN_LOCKED))
                .chain(lock -> matches(attendant, pin)
                        .chain(right -> right ? guesses.forget(subject) : refused(kiosk, lock.isPresent())));
    }

    private Uni<Void> refused(KioskId kiosk, boolean locks) {
        String action = locks ? "attendant.pin-locked" : "attendant.pin-refused";
        return audit.record(kiosk.value(), action, kiosk.value())
                .chain(() -> Uni.createFrom().failure(new Refusal(ErrorCode.PIN_WRONG)));
    }

    private Uni<Boolean> matches(Optional<StaffId> attendant, Pin pin) {
        String id = attendant.map(StaffId::value).orElse("");
        return sessions.withSession(session -> session.find(PinRow.class, id))
                .map(row -> Optional.ofNullable(row).map(found -> found.hash))
                .chain(stored -> bcrypt.matches(pin.value(), stored));
    }
}
