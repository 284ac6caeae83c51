package io.yunchuang.server.live;

import io.yunchuang.signaling.protocol.Role;

/**
 * Who is at the other end of a socket.
 *
 * @param role what the socket may do
 * @param id the kiosk, the staff member, or the centre of a display
 * @param topic whose view the socket receives: the kiosk or clerk itself, the counter's window, the display's centre,
 *     or {@link #WALL}
 */
public record Participant(Role role, String id, String topic) {
    /** The manager's live wall. */
    public static final String WALL = "wall";
}
