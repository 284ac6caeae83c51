package io.yunchuang.server.live;

import io.yunchuang.server.access.AccessChanged;
import io.yunchuang.server.access.DeviceRevoked;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Closes the sockets of those whose access was taken away or has changed, on every node. A page that may still come in
 * opens a new one by itself.
 */
@ApplicationScoped
class Evictions {
    private static final List<Role> STAFF = List.of(Role.CLERK, Role.COUNTER, Role.MANAGER);

    private final Connections connections;
    private final Attendance attendance;
    private final NodeRelay relay;

    Evictions(Connections connections, Attendance attendance, NodeRelay relay) {
        this.connections = connections;
        this.attendance = attendance;
        this.relay = relay;
    }

    void revoked(@Observes DeviceRevoked device) {
        evict(Role.KIOSK, device.kiosk().value());
    }

    void changed(@Observes AccessChanged access) {
        STAFF.forEach(role -> evict(role, access.staff().value()));
    }

    /** Closes the sockets of this node. */
    void evictHere(Role role, String id) {
        connections.all().stream()
                .filter(connection -> connection.participant().role() == role
                        && connection.participant().id().equals(id))
                .forEach(connection -> {
                    attendance.depart(connection);
                    connection.close(CloseReason.NOT_ALLOWED);
                });
    }

    private void evict(Role role, String id) {
        evictHere(role, id);
        relay.evicted(role, id);
    }
}
