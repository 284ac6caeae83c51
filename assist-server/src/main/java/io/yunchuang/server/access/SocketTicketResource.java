package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.Callers.Known;
import io.yunchuang.server.access.Callers.Nobody;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out the tickets that open live sockets. */
@Path("/api/access/socket-tickets")
public class SocketTicketResource {
    private final Callers callers;
    private final SocketTickets tickets;
    private final StaffDirectory staff;
    private final WindowRegistry windows;

    SocketTicketResource(Callers callers, SocketTickets tickets, StaffDirectory staff, WindowRegistry windows) {
        this.callers = callers;
        this.tickets = tickets;
        this.staff = staff;
        this.windows = windows;
    }

    /**
     * What the socket is for.
     *
     * @param centre of a public display; for nobody else
     */
    public record Wish(@Nullable Role role, Optional<CentreId> centre) {}

    /** A ticket for one socket, to be used at once. */
    public record Issued(String ticket, long expiresInSeconds) {}

    /**
     * A ticket for the credential of the wished role. Open to everybody because a display needs no credential; whoever
     * wishes another role must hold its credential in this very request.
     */
    @POST
    @PermitAll
    public Uni<Issued> issue(@Nullable Wish wish, @Context HttpServerRequest request) {
        if (wish == null || wish.role() == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        Uni<Admission> admission = switch (wish.role()) {
            case DISPLAY -> display(wish.centre());
            case KIOSK, AGENT, ATTENDANT, CLERK, COUNTER, MANAGER, SUPERVISOR, PROBE -> holder(wish.role(), request);
        };
        return admission
                .chain(tickets::issue)
                .map(ticket -> new Issued(ticket, tickets.lifetime().toSeconds()));
    }

    private Uni<Admission> display(Optional<CentreId> wished) {
        CentreId centre = wished.orElseThrow(() -> new Refusal(ErrorCode.CENTRE_UNKNOWN));
        return windows.centre(centre)
                .map(found -> found.map(known -> new Admission(Role.DISPLAY, centre.value(), Optional.empty(), ""))
                        .orElseThrow(() -> new Refusal(ErrorCode.CENTRE_UNKNOWN)));
    }

    private Uni<Admission> holder(Role role, HttpServerRequest request) {
        Optional<String> token = role == Role.AGENT
                ? BearerToken.of(request)
                : CredentialCookie.of(role).value(request);
        String credential = token.map(Secrets::hash).orElse("");
        return callers.holding(role, credential)
                .onFailure()
                .transform(failure -> new Refusal(ErrorCode.STORE_UNAVAILABLE))
                .chain(caller -> switch (caller) {
                    case Known known ->
                        counter(known).map(counter -> new Admission(role, known.id(), counter, credential));
                    case Nobody nobody -> Uni.createFrom().failure(new Refusal(nobody.why()));
                });
    }

    private Uni<Optional<WindowId>> counter(Known known) {
        return switch (known.role()) {
            case KIOSK, AGENT, ATTENDANT, CLERK, MANAGER, SUPERVISOR, DISPLAY, PROBE ->
                Uni.createFrom().item(Optional.empty());
            case COUNTER ->
                staff.counterStaff(new StaffId(known.id()))
                        .map(found -> Optional.of(found.orElseThrow(() -> new Refusal(ErrorCode.WINDOW_UNKNOWN))
                                .window()));
        };
    }
}
