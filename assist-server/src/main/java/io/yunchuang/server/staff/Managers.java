package io.yunchuang.server.staff;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** The managers, as far as whoever lets people in must know: one makes all others, so somebody must make the first. */
@ApplicationScoped
public class Managers {
    private static final Localized NO_OFFICE = new Localized("", "");

    private final StaffStore store;
    private final StaffService staff;

    Managers(StaffStore store, StaffService staff) {
        this.store = store;
        this.staff = staff;
    }

    /** Whether there is a manager who may sign in. */
    public Uni<Boolean> exist() {
        return store.working(Role.MANAGER).map(found -> !found.isEmpty());
    }

    /**
     * Adds a manager, who then completes his own sheet; joins the caller's transaction.
     *
     * @param actor as the audit names whoever did this
     * @throws Refusal {@link ErrorCode#EDIT_CONFLICT} when the login name is taken; {@link ErrorCode#FIELD_INVALID} when the
     *     password is too weak
     */
    public Uni<StaffMember> add(StaffId actor, StaffId id, Localized name, String password) {
        StaffDetails details =
                new StaffDetails(name, NO_OFFICE, "", Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
        return staff.add(actor, new StaffCommand.Add(id, Role.MANAGER, details, password))
                .map(sheet -> new StaffMember(id, Role.MANAGER, details.name(), sheet.disabled()));
    }
}
