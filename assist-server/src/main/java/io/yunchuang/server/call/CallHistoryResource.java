package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The history of calls, for managers. */
@Path("/api/calls")
public class CallHistoryResource {
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    private final CallHistory history;

    CallHistoryResource(CallHistory history) {
        this.history = history;
    }

    /**
     * A page of the history, newest first.
     *
     * @param city permit city
     * @param day on which the call was placed, by the centres' clocks
     * @param clerk who answered last
     * @param before the last call already read; from the newest when absent
     * @param size 1 to 500 calls, 50 when absent
     */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<CallHistory.Page> page(
            @QueryParam("city") Optional<CityCode> city,
            @QueryParam("day") Optional<LocalDate> day,
            @QueryParam("clerk") Optional<StaffId> clerk,
            @QueryParam("outcome") Optional<CallOutcome> outcome,
            @QueryParam("before") Optional<UUID> before,
            @QueryParam("size") Optional<Integer> size) {
        return history.page(
                new CallHistory.Wanted(city, day, clerk, outcome, before.map(CallId::new)),
                Math.clamp(size.orElse(USUAL_SIZE), 1, LARGEST_SIZE));
    }

    /** Everything that is told of one call; {@code CALL_UNKNOWN}. */
    @GET
    @Path("/{call}")
    @RolesAllowed("MANAGER")
    public Uni<CallHistory.Story> story(@PathParam("call") String id) {
        return history.story(callId(id));
    }

    private static CallId callId(String typed) {
        try {
            return new CallId(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(ErrorCode.CALL_UNKNOWN);
        }
    }
}
