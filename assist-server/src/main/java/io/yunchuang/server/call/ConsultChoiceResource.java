package io.yunchuang.server.call;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.expert.SubjectExperts;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which experts a clerk can find for his call. */
@Path("/api/calls/{call}/experts")
public class ConsultChoiceResource {
    private final OwnCalls own;
    private final SubjectExperts experts;
    private final ClerkDuties duties;
    private final SecurityIdentity caller;

    ConsultChoiceResource(OwnCalls own, SubjectExperts experts, ClerkDuties duties, SecurityIdentity caller) {
        this.own = own;
        this.experts = experts;
        this.duties = duties;
        this.caller = caller;
    }

    /** All experts with their true presence; {@code CALL_UNKNOWN}, or {@code NOT_YOURS} when somebody else has the call. */
    @GET
    @RolesAllowed("CLERK")
    public Uni<List<ConsultFacts.ExpertChoice>> choices(@PathParam("call") String id) {
        StaffId clerk = new StaffId(caller.getPrincipal().getName());
        return own.call(id, caller)
                .map(Call::subject)
                .chain(subject -> facts().map(facts -> facts.choices(clerk, subject)));
    }

    private Uni<ConsultFacts> facts() {
        return experts.experts()
                .chain(known -> duties.all()
                        .map(all -> new ConsultFacts(
                                known, all.stream().collect(Collectors.toMap(ClerkDuty::clerk, Function.identity())))));
    }
}
