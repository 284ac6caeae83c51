package io.yunchuang.server.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.SignIn.SignedIn;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.staff.StaffMember;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Coming in and going out of the staff, and who one is. */
@Path("/api/access")
public class AccessResource {
    private final SignIn signIn;
    private final StaffDirectory staff;
    private final WindowRegistry windows;
    private final SecurityIdentity caller;

    AccessResource(SignIn signIn, StaffDirectory staff, WindowRegistry windows, SecurityIdentity caller) {
        this.signIn = signIn;
        this.staff = staff;
        this.windows = windows;
        this.caller = caller;
    }

    /** Name and password as typed. */
    public record Login(@Nullable String name, @Nullable String password) {
        /** Neither of them: people type passwords into the name field. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    /**
     * Who somebody is.
     *
     * @param id staff id or kiosk id
     */
    public record Me(Role role, String id, Localized name) {}

    /** Signs in with name and password and sets the session cookie. */
    @POST
    @Path("/login")
    @PermitAll
    public Uni<RestResponse<Me>> login(@Nullable Login login, @Context HttpServerRequest request) {
        if (login == null || login.name() == null || login.password() == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        return signIn.signIn(login.name(), login.password(), request).map(AccessResource::answer);
    }

    /**
     * What a logout leaves to the browser.
     *
     * @param page of this server where the session is ended that it began from at another
     */
    public record Leaving(String page) {}

    /** Ends the session and closes its sockets; answers with {@link Leaving} when the browser has more to do, else nothing. */
    @POST
    @Path("/logout")
    @RolesAllowed({"CLERK", "COUNTER", "MANAGER"})
    public Uni<RestResponse<Leaving>> logout(@Context HttpServerRequest request) {
        Role role = role();
        return signIn.leave(request, role)
                .map(onward -> onward.map(next ->
                                ResponseBuilder.ok(new Leaving(next.page())).cookie(next.proof()))
                        .orElseGet(ResponseBuilder::noContent))
                .map(answer ->
                        answer.cookie(CredentialCookie.of(role).gone(request)).build());
    }

    /** Who asks. */
    @GET
    @Path("/me")
    @RolesAllowed({"KIOSK", "CLERK", "COUNTER", "MANAGER"})
    public Uni<Me> me() {
        String id = caller.getPrincipal().getName();
        Uni<Optional<Localized>> name = role() == Role.KIOSK
                ? windows.kiosk(new KioskId(id)).map(found -> found.map(KioskPlace::name))
                : staff.member(new StaffId(id)).map(found -> found.map(member -> member.name()));
        return name.map(found -> new Me(role(), id, found.orElse(new Localized(id, id))));
    }

    /** Tells somebody who has just come in who he is, and gives him the cookie. */
    static RestResponse<Me> answer(SignedIn signedIn) {
        StaffMember member = signedIn.member();
        return ResponseBuilder.ok(new Me(member.role(), member.id().value(), member.name()))
                .cookie(signedIn.cookie())
                .build();
    }

    private Role role() {
        return Role.valueOf(caller.getRoles().iterator().next());
    }
}
