package io.yunchuang.server.live;

import io.yunchuang.server.access.Admission;
import io.yunchuang.signaling.protocol.Role;

/**
 * Who is at the other end of a socket.
 *
 * @param role what the socket may do
 * @param id the kiosk, the staff member, the window of a probe, or the centre of a display
 * @param topic whose view the socket receives: the kiosk, clerk, supervisor or probe itself, the counter's window, the display's centre,
 *     or {@link #WALL}
 */
public record Participant(Role role, String id, String topic) {
    /** The manager's live wall. */
    public static final String WALL = "wall";

    /** Whoever was let in, with the view that is his. */
    static Participant of(Admission admitted) {
        String topic = switch (admitted.role()) {
            case KIOSK, AGENT, ATTENDANT, CLERK, SUPERVISOR, DISPLAY, PROBE -> admitted.id();
            case COUNTER -> admitted.counter().orElseThrow().value();
            case MANAGER -> WALL;
        };
        return new Participant(admitted.role(), admitted.id(), topic);
    }
}
