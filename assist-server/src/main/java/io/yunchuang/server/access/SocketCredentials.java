package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The credentials behind open sockets; each as {@link Admission#credential} has it. */
@ApplicationScoped
public class SocketCredentials {
    private final StaffSessions staff;
    private final KioskDevices kiosks;
    private final AttendantPages attendants;
    private final ProbeDevices probes;
    private final CredentialUse use;

    SocketCredentials(
            StaffSessions staff,
            KioskDevices kiosks,
            AttendantPages attendants,
            ProbeDevices probes,
            CredentialUse use) {
        this.staff = staff;
        this.kiosks = kiosks;
        this.attendants = attendants;
        this.probes = probes;
        this.use = use;
    }

    /** Those that still let somebody with that role in. Fails when the database cannot be asked. */
    public Uni<Set<String>> good(Role role, Set<String> credentials) {
        if (credentials.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return switch (role) {
            case KIOSK, AGENT -> kiosks.good(credentials);
            case ATTENDANT -> attendants.good(credentials);
            case PROBE -> probes.good(credentials);
            case CLERK, COUNTER, MANAGER, SUPERVISOR -> staff.good(credentials);
            case DISPLAY -> Uni.createFrom().item(credentials);
        };
    }

    /** They have just been used: whoever works over his socket alone is not idle. */
    public Uni<Void> used(Role role, Set<String> credentials) {
        if (credentials.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return switch (role) {
            case KIOSK, AGENT -> use.note(DeviceRow.class, credentials);
            case PROBE -> use.note(ProbeRow.class, credentials);
            case CLERK, COUNTER, MANAGER, SUPERVISOR -> use.note(SessionRow.class, credentials);
            case ATTENDANT, DISPLAY -> Uni.createFrom().voidItem();
        };
    }
}
