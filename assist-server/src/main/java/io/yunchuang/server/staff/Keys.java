package io.yunchuang.server.staff;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.List;

/** What the keeping of the staff needs of whoever lets people in; that one knows the staff, and not the other way round. */
public interface Keys {
    /**
     * Gives all of them that password; joins the caller's transaction.
     *
     * @throws Refusal {@link ErrorCode#FIELD_INVALID} when the password is too weak for one of them
     */
    Uni<Void> setPassword(List<StaffId> staff, String password);

    /** Signs the person out everywhere. Call it after the commit that makes it necessary. */
    Uni<Void> signOut(StaffId staff);

    /** Lets the person's open pages come back as what he is now. Call it after the commit that changed him. */
    Uni<Void> readmit(StaffId staff);
}
