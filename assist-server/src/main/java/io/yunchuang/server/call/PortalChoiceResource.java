package io.yunchuang.server.call;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.portal.PortalLinks;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.PortalPage;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PortalLinkId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The portals' pages that a clerk may open in his call. */
@Path("/api/calls/{call}/portal-links")
public class PortalChoiceResource {
    private final OwnCalls own;
    private final PortalLinks links;
    private final SecurityIdentity caller;

    PortalChoiceResource(OwnCalls own, PortalLinks links, SecurityIdentity caller) {
        this.own = own;
        this.links = links;
        this.caller = caller;
    }

    /** A page that may be opened. */
    public record Choice(PortalLinkId id, Localized name, String url) {}

    /** Those of the call's item; {@code CALL_UNKNOWN}, or {@code NOT_YOURS} when somebody else has the call. */
    @GET
    @RolesAllowed("CLERK")
    public Uni<List<Choice>> choices(@PathParam("call") String id) {
        return own.call(id, caller)
                .map(Call::subject)
                .chain(subject -> links.pages(subject.item(), subject.permitCity()))
                .map(pages -> pages.stream().map(PortalChoiceResource::choice).toList());
    }

    private static Choice choice(PortalPage page) {
        return new Choice(page.link(), page.name(), page.url());
    }
}
