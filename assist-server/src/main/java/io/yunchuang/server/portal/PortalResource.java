package io.yunchuang.server.portal;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PortalLinkId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The links to portals, for managers. */
@Path("/api/portal/links")
public class PortalResource {
    private final PortalLinks links;
    private final SecurityIdentity caller;

    PortalResource(PortalLinks links, SecurityIdentity caller) {
        this.links = links;
        this.caller = caller;
    }

    /** All links, by item. */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<List<PortalLink>> all() {
        return links.all();
    }

    /** Adds a link. */
    @POST
    @RolesAllowed("MANAGER")
    @ResponseStatus(201)
    public Uni<PortalLink> add(@Nullable LinkEdit edit) {
        return links.add(required(edit), actor());
    }

    /** Changes a link; the edit names the version that was edited. */
    @PUT
    @Path("/{id}")
    @RolesAllowed("MANAGER")
    public Uni<PortalLink> change(@PathParam("id") String id, @Nullable LinkEdit edit) {
        return links.change(id(id), required(edit), actor());
    }

    /**
     * Takes a link away.
     *
     * @param version that was looked at
     */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("MANAGER")
    public Uni<Void> remove(@PathParam("id") String id, @QueryParam("version") long version) {
        return links.remove(id(id), version, actor());
    }

    private static PortalLinkId id(String typed) {
        try {
            return new PortalLinkId(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(ErrorCode.PORTAL_LINK_UNKNOWN);
        }
    }

    private static LinkEdit required(@Nullable LinkEdit edit) {
        if (edit == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        return edit;
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
