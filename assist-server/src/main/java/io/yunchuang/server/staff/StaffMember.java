package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;

/**
 * Anybody on the staff.
 *
 * @param role {@link Role#CLERK}, {@link Role#COUNTER} or {@link Role#MANAGER}
 * @param disabled may no longer sign in
 */
public record StaffMember(StaffId id, Role role, Localized name, boolean disabled) {}
