package io.yunchuang.server.failure;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The texts of the codes, for a page that was sent a code in its address. */
@Path("/api/failure/problems")
public class ProblemResource {
    /** What happened and what to do now, by the code that stays the same. */
    @GET
    @Path("/{code}")
    @PermitAll
    public Problem problem(@PathParam("code") ErrorCode code) {
        return Problem.of(code);
    }
}
