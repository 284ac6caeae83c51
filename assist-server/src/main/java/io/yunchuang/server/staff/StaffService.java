package io.yunchuang.server.staff;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** The staff as managers keep it. */
@ApplicationScoped
class StaffService {
    private final Mutiny.SessionFactory sessions;
    private final StaffStore store;
    private final WindowRegistry windows;
    private final Keys keys;
    private final Audit audit;
    private final Clock clock;

    StaffService(
            Mutiny.SessionFactory sessions,
            StaffStore store,
            WindowRegistry windows,
            Keys keys,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.windows = windows;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<List<StaffLine>> list(StaffFilter filter) {
        return store.all()
                .map(rows -> rows.stream()
                        .map(StaffRow::toSheet)
                        .filter(filter::admits)
                        .map(StaffLine::of)
                        .toList());
    }

    /** @throws Refusal {@link ErrorCode#STAFF_UNKNOWN} */
    Uni<StaffSheet> sheet(StaffId id) {
        return store.find(id)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.STAFF_UNKNOWN))
                        .toSheet());
    }

    /**
     * @throws Refusal {@link ErrorCode#EDIT_CONFLICT}; {@link ErrorCode#FIELD_INVALID} when the details do not fit the role or
     *     the password is too weak; {@link ErrorCode#WINDOW_UNKNOWN}
     */
    Uni<StaffSheet> add(StaffId actor, StaffCommand.Add command) {
        return requireFit(command.role(), command.details())
                .chain(() -> sessions.withTransaction(session -> session.find(
                                StaffRow.class, command.id().value())
                        .invoke(StaffService::requireFree)
                        .map(free -> fresh(actor, command))
                        .call(row -> session.persist(row).chain(session::flush))
                        .call(() -> keys.setPassword(List.of(command.id()), command.password()))
                        .call(() -> audit.record(
                                actor.value(), "staff.added", command.id().value()))))
                .map(StaffRow::toSheet);
    }

    /**
     * @throws Refusal {@link ErrorCode#STAFF_UNKNOWN}; {@link ErrorCode#EDIT_CONFLICT} when somebody else was faster;
     *     {@link ErrorCode#FIELD_INVALID} when the details do not fit the role; {@link ErrorCode#WINDOW_UNKNOWN}
     */
    Uni<StaffSheet> edit(StaffId actor, StaffId id, StaffCommand.Edit command) {
        return sheet(id)
                .call(before -> requireFit(before.role(), command.details()))
                .chain(before -> change(
                                actor, id, command.version(), "staff.edited", row -> row.become(command.details()))
                        .call(after ->
                                before.details().window().equals(after.details().window())
                                        ? Uni.createFrom().voidItem()
                                        : keys.readmit(id)));
    }

    /**
     * @throws Refusal {@link ErrorCode#STAFF_UNKNOWN}; {@link ErrorCode#EDIT_CONFLICT}; {@link ErrorCode#NOT_ALLOWED} for
     *     the manager's own access, so that one manager always remains
     */
    Uni<StaffSheet> setStanding(StaffId actor, StaffId id, StaffCommand.SetStanding command) {
        if (actor.equals(id)) {
            return Uni.createFrom().failure(new Refusal(ErrorCode.NOT_ALLOWED));
        }
        String action = command.disabled() ? "staff.disabled" : "staff.enabled";
        return change(actor, id, command.version(), action, row -> row.disabled = command.disabled())
                .call(() ->
                        command.disabled() ? keys.signOut(id) : Uni.createFrom().voidItem());
    }

    /**
     * Sets a new password and signs the person out everywhere.
     *
     * @throws Refusal {@link ErrorCode#STAFF_UNKNOWN}; {@link ErrorCode#FIELD_INVALID} when the password is too weak
     */
    Uni<Void> resetPassword(StaffId actor, StaffId id, StaffCommand.ResetPassword command) {
        return sheet(id)
                .chain(() -> sessions.withTransaction(session -> keys.setPassword(List.of(id), command.password())
                        .chain(() -> audit.record(actor.value(), "staff.password-reset", id.value()))))
                .chain(() -> keys.signOut(id));
    }

    private Uni<StaffSheet> change(StaffId actor, StaffId id, long version, String action, Consumer<StaffRow> edit) {
        return sessions.withTransaction(
                        session -> session.find(StaffRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                                .invoke(row -> requireVersion(Optional.ofNullable(row), version))
                                .invoke(edit)
                                .invoke(row -> touch(row, actor))
                                .call(session::flush)
                                .call(() -> audit.record(actor.value(), action, id.value())))
                .map(StaffRow::toSheet);
    }

    private Uni<Void> requireFit(Role role, StaffDetails details) {
        if (!details.fits(role)) {
            return Uni.createFrom().failure(new Refusal(ErrorCode.FIELD_INVALID));
        }
        return details.window()
                .map(window -> isKnown(role, window))
                .orElse(Uni.createFrom().item(true))
                .invoke(known -> {
                    if (!known) {
                        throw new Refusal(ErrorCode.WINDOW_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> isKnown(Role role, WindowId window) {
        return role == Role.CLERK
                ? windows.virtualWindow(window).map(Optional::isPresent)
                : windows.counter(window).map(Optional::isPresent);
    }

    private StaffRow fresh(StaffId actor, StaffCommand.Add command) {
        StaffRow row = new StaffRow();
        row.id = command.id().value();
        row.role = command.role();
        row.become(command.details());
        touch(row, actor);
        return row;
    }

    private void touch(StaffRow row, StaffId actor) {
        row.changedBy = actor.value();
        row.changedAt = clock.instant();
    }

    private static void requireFree(StaffRow present) {
        if (present != null) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    private static void requireVersion(Optional<StaffRow> row, long version) {
        if (row.isEmpty()) {
            throw new Refusal(ErrorCode.STAFF_UNKNOWN);
        }
        if (row.get().version != version) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }
}
