package io.yunchuang.server.call;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** To whom a clerk may hand his call on. */
@Path("/api/calls/{call}/transfer-targets")
public class TransferChoiceResource {
    private final OwnCalls own;
    private final TransferTargets targets;
    private final SecurityIdentity caller;

    TransferChoiceResource(OwnCalls own, TransferTargets targets, SecurityIdentity caller) {
        this.own = own;
        this.targets = targets;
        this.caller = caller;
    }

    /** All targets with their true presence; {@code CALL_UNKNOWN}, or {@code NOT_YOURS} when somebody else has the call. */
    @GET
    @RolesAllowed("CLERK")
    public Uni<TransferFacts.Choices> choices(@PathParam("call") String id) {
        StaffId clerk = new StaffId(caller.getPrincipal().getName());
        return own.call(id, caller)
                .chain(call -> targets.choices(clerk, call.subject().category()));
    }
}
