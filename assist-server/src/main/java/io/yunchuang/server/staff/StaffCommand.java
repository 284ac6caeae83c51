package io.yunchuang.server.staff;

import io.yunchuang.server.text.Typed;
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
        public Add {
            Typed.required(id, "id");
            Typed.required(role, "role");
            Typed.required(details, "details");
            Typed.required(password, "password");
        }

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
    record Edit(long version, StaffDetails details) implements StaffCommand {
        public Edit {
            Typed.required(details, "details");
        }
    }

    /**
     * Ends or restores somebody's access.
     *
     * @param version of the sheet that was seen
     */
    record SetStanding(long version, boolean disabled) implements StaffCommand {}

    /** Gives somebody a new password. */
    record ResetPassword(String password) implements StaffCommand {
        public ResetPassword {
            Typed.required(password, "password");
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "ResetPassword";
        }
    }
}
