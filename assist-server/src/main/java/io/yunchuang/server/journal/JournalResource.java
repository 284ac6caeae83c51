package io.yunchuang.server.journal;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** The journal of remote control, for managers. */
@Path("/api/journal")
public class JournalResource {
    private final ControlJournal journal;
    private final JournalVerification verification;

    JournalResource(ControlJournal journal, JournalVerification verification) {
        this.journal = journal;
        this.verification = verification;
    }

    /** What was done under the leases of a call, oldest first; nothing for a call without any. */
    @GET
    @Path("/calls/{call}")
    @RolesAllowed("MANAGER")
    public Uni<List<JournalEntry>> ofCall(@PathParam("call") UUID call) {
        return journal.of(new CallId(call));
    }

    /** Whether the chain is intact; otherwise where it is broken first. */
    @GET
    @Path("/verification")
    @RolesAllowed("MANAGER")
    public Uni<JournalVerification.Finding> verify() {
        return verification.verify();
    }
}
