package io.yunchuang.server.expert;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.text.Typed;
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

/** The directory of subject experts, for managers. */
@Path("/api/experts")
@RolesAllowed("MANAGER")
public class ExpertResource {
    private final SubjectExperts experts;
    private final SecurityIdentity caller;

    ExpertResource(SubjectExperts experts, SecurityIdentity caller) {
        this.experts = experts;
        this.caller = caller;
    }

    /** Everybody, ordered by id. */
    @GET
    public Uni<List<SubjectExperts.ExpertLine>> all() {
        return experts.lines();
    }

    /** Makes a clerk an expert. */
    @POST
    @Path("/{id}")
    @ResponseStatus(201)
    public Uni<Void> add(@PathParam("id") StaffId id, @Nullable ExpertEdit edit) {
        return experts.add(id, Typed.required(edit, "body"), actor());
    }

    /** Changes an expert; the edit names the version that was edited. */
    @PUT
    @Path("/{id}")
    public Uni<Void> change(@PathParam("id") StaffId id, @Nullable ExpertEdit edit) {
        return experts.change(id, Typed.required(edit, "body"), actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
