package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;

/** What a manager has done to a member of staff. */
public sealed interface StaffCommand {
    /**
     * Adds somebody.
     *
     * @param id also the login name
     */
    record Add(StaffId id, Role role, StaffDetails details, String password) implements StaffCommand {
        /** Never the password. */
        @Override
        public String toString() {
            return "Add[" + id + "]";
        }
    }

    /**
     * Replaces the details.
     *
     * @param version of the sheet that was edited
     */
    record Edit(long version, StaffDetails details) implements StaffCommand {}

    /**
     * Ends or restores somebody's access.
     *
     * @param version of the sheet that was seen
     */
    record SetStanding(long version, boolean disabled) implements StaffCommand {}

    /** Gives somebody a new password. */
    record ResetPassword(String password) implements StaffCommand {
        /** Never the password. */
        @Override
        public String toString() {
            return "ResetPassword";
        }
    }
}
