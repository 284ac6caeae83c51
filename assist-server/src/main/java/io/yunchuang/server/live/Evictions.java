package io.yunchuang.server.live;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AccessChanged;
import io.yunchuang.server.access.AttendanceChanged;
import io.yunchuang.server.access.DeviceRevoked;
import io.yunchuang.server.access.KioskPart;
import io.yunchuang.server.access.ProbeRevoked;
import io.yunchuang.server.eventloop.EventLoops;
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
    private static final List<Role> STAFF = List.of(Role.CLERK, Role.COUNTER, Role.MANAGER, Role.SUPERVISOR);

    private final Connections connections;
    private final Attendance attendance;
    private final AccessWatch watch;
    private final NodeRelay relay;
    private final EventLoops loops;

    Evictions(Connections connections, Attendance attendance, AccessWatch watch, NodeRelay relay, EventLoops loops) {
        this.connections = connections;
        this.attendance = attendance;
        this.watch = watch;
        this.relay = relay;
        this.loops = loops;
    }

    void revoked(@Observes DeviceRevoked device) {
        evict(device.part().role(), device.kiosk().value());
        if (device.part() == KioskPart.PAGE) {
            evict(Role.ATTENDANT, device.kiosk().value());
        }
    }

    void revoked(@Observes ProbeRevoked probe) {
        evict(Role.PROBE, probe.window().value());
    }

    void changed(@Observes AttendanceChanged attendance) {
        evict(Role.ATTENDANT, attendance.kiosk().value());
    }

    void changed(@Observes AccessChanged access) {
        STAFF.forEach(role -> evict(role, access.staff().value()));
    }

    /**
     * Closes the sockets of this node: those whose credential is gone say so, the others come back as what the person is
     * now.
     */
    void evictHere(Role role, String id) {
        List<Connection> open = connections.all().stream()
                .filter(connection -> connection.participant().role() == role
                        && connection.participant().id().equals(id))
                .toList();
        if (!open.isEmpty()) {
            loops.start("Eviction", () -> watch.closeEnded(open).chain(() -> readmit(open)));
        }
    }

    private Uni<Void> readmit(List<Connection> open) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> open.stream()
                        .filter(connections::holds)
                        .forEach(connection -> attendance.dismiss(connection, CloseReason.ACCESS_CHANGED)));
    }

    private void evict(Role role, String id) {
        evictHere(role, id);
        relay.evicted(role, id);
    }
}
