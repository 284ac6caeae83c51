package io.yunchuang.server.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;

/** The audit, for managers. */
@Path("/api/audit")
public class AuditResource {
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    /**
     * A page of the audit, newest first.
     *
     * @param actor who did it: staff id, kiosk id or {@code system}
     * @param kind a whole action, or the capability with which it begins
     * @param day by the centres' clocks
     * @param before the id of the last entry already read; from the newest when absent
     * @param size 1 to 500 entries, 50 when absent
     */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<Audit.Page> read(
            @QueryParam("actor") Optional<String> actor,
            @QueryParam("kind") Optional<String> kind,
            @QueryParam("day") Optional<LocalDate> day,
            @QueryParam("before") Optional<Long> before,
            @QueryParam("size") Optional<Integer> size) {
        return audit.read(
                new Audit.Wanted(before.orElse(Long.MAX_VALUE), actor, kind, day),
                Math.clamp(size.orElse(USUAL_SIZE), 1, LARGEST_SIZE));
    }
}
