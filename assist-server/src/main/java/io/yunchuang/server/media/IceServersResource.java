package io.yunchuang.server.media;

import io.quarkus.security.identity.SecurityIdentity;
import io.yunchuang.server.media.IceServers.IceSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** STUN and TURN servers for the pages that talk. */
@Path("/api/media/ice-servers")
public class IceServersResource {
    private final IceServers servers;
    private final SecurityIdentity identity;

    IceServersResource(IceServers servers, SecurityIdentity identity) {
        this.servers = servers;
        this.identity = identity;
    }

    /** The servers with credentials for the caller. */
    @GET
    @RolesAllowed({"KIOSK", "CLERK", "MANAGER", "PROBE"})
    public IceSettings settings() {
        return servers.settingsFor(identity.getPrincipal().getName());
    }
}
