package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.WindowProbes.ProbeLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The probes of the virtual windows, for managers. */
@Path("/api/dial-tests/probes")
public class ProbeResource {
    private final WindowProbes probes;

    ProbeResource(WindowProbes probes) {
        this.probes = probes;
    }

    /** Every virtual window with its probe. */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<List<ProbeLine>> probes() {
        return probes.lines();
    }
}
