package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.staff.Keys;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The passwords and sessions of the staff, as the keeping of the staff needs them. */
@ApplicationScoped
class StaffKeys implements Keys {
    private final Passwords passwords;
    private final StaffSessions sessions;

    StaffKeys(Passwords passwords, StaffSessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> setPassword(List<StaffId> staff, String password) {
        return passwords.setForAll(staff, password);
    }

    @Override
    public Uni<Void> signOut(StaffId staff) {
        return sessions.endAll(staff);
    }

    @Override
    public Uni<Void> readmit(StaffId staff) {
        return sessions.closeSockets(staff);
    }
}
