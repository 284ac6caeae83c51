package io.yunchuang.server.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The staff, for managers. */
@Path("/api/staff")
@RolesAllowed("MANAGER")
public class StaffResource {
    private final StaffService staff;
    private final SecurityIdentity caller;

    StaffResource(StaffService staff, SecurityIdentity caller) {
        this.staff = staff;
        this.caller = caller;
    }

    /** Everybody who fits the filter, ordered by id, with masked phone numbers. */
    @GET
    public Uni<List<StaffLine>> list(
            @QueryParam("role") Optional<Role> role,
            @QueryParam("window") Optional<WindowId> window,
            @QueryParam("disabled") Optional<Boolean> disabled,
            @QueryParam("text") Optional<String> text) {
        return staff.list(new StaffFilter(role, window, disabled, text));
    }

    /** One member of staff with everything, for editing. */
    @GET
    @Path("/{id}")
    public Uni<StaffSheet> sheet(@PathParam("id") StaffId id) {
        return staff.sheet(id);
    }

    /** Adds somebody. */
    @POST
    @ResponseStatus(201)
    public Uni<StaffSheet> add(StaffCommand.@Nullable Add command) {
        return staff.add(actor(), Typed.required(command, "body"));
    }

    /** Replaces the details. */
    @PUT
    @Path("/{id}")
    public Uni<StaffSheet> edit(@PathParam("id") StaffId id, StaffCommand.@Nullable Edit command) {
        return staff.edit(actor(), id, Typed.required(command, "body"));
    }

    /** Ends or restores somebody's access. */
    @PUT
    @Path("/{id}/standing")
    public Uni<StaffSheet> setStanding(@PathParam("id") StaffId id, StaffCommand.@Nullable SetStanding command) {
        return staff.setStanding(actor(), id, Typed.required(command, "body"));
    }

    /** Gives somebody a new password. */
    @PUT
    @Path("/{id}/password")
    public Uni<Void> resetPassword(@PathParam("id") StaffId id, StaffCommand.@Nullable ResetPassword command) {
        return staff.resetPassword(actor(), id, Typed.required(command, "body"));
    }

    private StaffId actor() {
        return new StaffId(caller.getPrincipal().getName());
    }
}
