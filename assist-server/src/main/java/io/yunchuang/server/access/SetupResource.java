package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.AccessResource.Me;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The first manager of an empty house. */
@Path("/api/access/setup")
@PermitAll
public class SetupResource {
    private final FirstManager first;
    private final SignIn signIn;

    SetupResource(FirstManager first, SignIn signIn) {
        this.first = first;
        this.signIn = signIn;
    }

    /** Whether the first manager is still to be made. */
    public record State(boolean managerMissing) {}

    /**
     * The code from the server's console and who is to be the first manager.
     *
     * @param id also the login name
     */
    public record Setup(
            @Nullable String code,
            @Nullable StaffId id,
            @Nullable Localized name,
            @Nullable String password) {
        /** Neither code nor password. */
        @Override
        public String toString() {
            return "Setup";
        }
    }

    /** Whether the first manager is still to be made. */
    @GET
    public Uni<State> state() {
        return first.isMissing().map(State::new);
    }

    /** Makes the first manager and signs him in. */
    @POST
    public Uni<RestResponse<Me>> make(@Nullable Setup setup, @Context HttpServerRequest request) {
        Setup typed = Typed.required(setup, "body");
        FirstManager.Wish wish = new FirstManager.Wish(
                Typed.required(typed.id(), "id"),
                Typed.required(typed.name(), "name"),
                Typed.required(typed.password(), "password"));
        return first.make(
                        Typed.required(typed.code(), "code"),
                        request.remoteAddress().hostAddress(),
                        wish)
                .chain(member -> signIn.open(member, request))
                .map(AccessResource::answer);
    }
}
