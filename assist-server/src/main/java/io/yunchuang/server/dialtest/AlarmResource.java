package io.yunchuang.server.dialtest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.AlarmLines.AlarmLine;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.queue.RoutingExclusions;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alarms of dial-tests, for managers. */
@Path("/api/dial-tests/alarms")
@RolesAllowed("MANAGER")
public class AlarmResource {
    /** Those that are over stay in sight for as long as somebody may ask what was in the last weeks. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final DialTestAlarms alarms;
    private final AlarmStore store;
    private final NoticeStore notices;
    private final RoutingExclusions routing;
    private final SecurityIdentity caller;
    private final Clock clock;

    AlarmResource(
            DialTestAlarms alarms,
            AlarmStore store,
            NoticeStore notices,
            RoutingExclusions routing,
            SecurityIdentity caller,
            Clock clock) {
        this.alarms = alarms;
        this.store = store;
        this.notices = notices;
        this.routing = routing;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who has it in hand. */
    public record Owner(StaffId owner) {
        public Owner {
            Typed.required(owner, "owner");
        }
    }

    /** All that are open, then those of the last 30 days that are over; newest first, at most 200. */
    @GET
    public Uni<List<AlarmLine>> alarms() {
        return store.latest(clock.instant().minus(SHOWN))
                .chain(rows -> notices.counted(rows.stream().map(row -> row.id).toList())
                        .chain(counted -> routing.windows().map(leftOut -> AlarmLines.lines(rows, counted, leftOut))));
    }

    /** Somebody has seen it. */
    @POST
    @Path("/{id}/acknowledgement")
    public Uni<Void> acknowledge(@PathParam("id") String id) {
        return alarms.acknowledge(uuid(id), actor());
    }

    /** Somebody has it in hand. */
    @PUT
    @Path("/{id}/owner")
    public Uni<Void> give(@PathParam("id") String id, @Nullable Owner owner) {
        return alarms.give(uuid(id), Typed.required(owner, "body").owner(), actor());
    }

    /** It is over, whatever tests say. */
    @POST
    @Path("/{id}/end")
    public Uni<Void> close(@PathParam("id") String id) {
        return alarms.close(uuid(id), actor());
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(ErrorCode.DIAL_TEST_ALARM_UNKNOWN);
        }
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
