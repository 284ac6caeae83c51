package io.yunchuang.server.attendant;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.CallView.AttendantCard;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The attendants, for managers, and for the kiosk at which they stand. */
@Path("/api/attendants")
public class AttendantResource {
    private final Attendants attendants;
    private final SecurityIdentity caller;

    AttendantResource(Attendants attendants, SecurityIdentity caller) {
        this.attendants = attendants;
        this.caller = caller;
    }

    /** Everybody, ordered by id. */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<List<Attendants.AttendantLine>> all() {
        return attendants.lines();
    }

    /** Who may vouch for a citizen at the kiosk that asks, or beside which the page stands that asks. */
    @GET
    @Path("/here")
    @RolesAllowed({"KIOSK", "ATTENDANT"})
    public Uni<List<AttendantCard>> here() {
        return attendants.at(new KioskId(actor()));
    }

    /** Adds somebody. */
    @POST
    @Path("/{id}")
    @RolesAllowed("MANAGER")
    @ResponseStatus(201)
    public Uni<Void> add(@PathParam("id") StaffId id, @Nullable AttendantEdit edit) {
        return attendants.add(id, Typed.required(edit, "body"), actor());
    }

    /** Changes somebody; the edit names the version that was edited. */
    @PUT
    @Path("/{id}")
    @RolesAllowed("MANAGER")
    public Uni<Void> change(@PathParam("id") StaffId id, @Nullable AttendantEdit edit) {
        return attendants.change(id, Typed.required(edit, "body"), actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
