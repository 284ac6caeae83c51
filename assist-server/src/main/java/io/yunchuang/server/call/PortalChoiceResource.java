package io.yunchuang.server.call;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.portal.PortalLinks;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.PortalPage;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PortalLinkId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** The portals' pages that a clerk may open in his call. */
@Path("/api/calls/{call}/portal-links")
public class PortalChoiceResource {
    private final CallStore store;
    private final PortalLinks links;
    private final SecurityIdentity caller;

    PortalChoiceResource(CallStore store, PortalLinks links, SecurityIdentity caller) {
        this.store = store;
        this.links = links;
        this.caller = caller;
    }

    /** A page that may be opened. */
    public record Choice(PortalLinkId id, Localized name, String url) {}

    /** Those of the call's item; {@code CALL_UNKNOWN}, or {@code NOT_YOURS} when somebody else has the call. */
    @GET
    @RolesAllowed("CLERK")
    public Uni<List<Choice>> choices(@PathParam("call") String id) {
        return store.find(callId(id))
                .map(row -> row.map(CallRow::call).orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                .invoke(this::requireOwn)
                .map(Call::subject)
                .chain(subject -> links.pages(subject.item(), subject.permitCity()))
                .map(pages -> pages.stream().map(PortalChoiceResource::choice).toList());
    }

    private void requireOwn(Call call) {
        String name = caller.getPrincipal().getName();
        if (call.state()
                .clerk()
                .filter(clerk -> clerk.id().value().equals(name))
                .isEmpty()) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
    }

    private static CallId callId(String typed) {
        try {
            return new CallId(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(ErrorCode.CALL_UNKNOWN);
        }
    }

    private static Choice choice(PortalPage page) {
        return new Choice(page.link(), page.name(), page.url());
    }
}
