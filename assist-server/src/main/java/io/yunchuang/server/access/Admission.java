package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.Optional;

/**
 * Whom a ticket lets in.
 *
 * @param role what the socket may do
 * @param id the kiosk, also of an attendant, the staff member, the window of a probe, or the centre of a display
 * @param counter the window at which somebody of the counter's staff serves; empty for everybody else
 * @param credential hash of the credential it was given for; empty for a display, which needs none
 */
public record Admission(Role role, String id, Optional<WindowId> counter, String credential) {}
