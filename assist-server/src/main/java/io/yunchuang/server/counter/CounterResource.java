package io.yunchuang.server.counter;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.TicketView;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the public may know of the counters: the own ticket, by its token, and which centres there are. */
@Path("/api/counter")
public class CounterResource {
    private final Mutiny.SessionFactory sessions;
    private final TicketStore store;
    private final TicketViews views;
    private final WindowRegistry windows;
    private final CheckLimit limit;
    private final Clock clock;

    CounterResource(
            Mutiny.SessionFactory sessions,
            TicketStore store,
            TicketViews views,
            WindowRegistry windows,
            CheckLimit limit,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.views = views;
        this.windows = windows;
        this.limit = limit;
        this.clock = clock;
    }

    /** The ticket with that token; {@code TICKET_UNKNOWN}, or {@code MESSAGES_TOO_FAST} when asked too often. */
    @GET
    @Path("/check/{token}")
    @PermitAll
    public Uni<TicketCheck> check(@PathParam("token") String token, @Context HttpServerRequest request) {
        return limit.pass(request.remoteAddress().host())
                .chain(() -> find(token))
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.TICKET_UNKNOWN)))
                .map(ticket -> TicketCheck.of(ticket, clock.instant()));
    }

    /** The centres that have a counter, by city. */
    @GET
    @Path("/centres")
    @PermitAll
    public Uni<List<CentreChoice>> centres() {
        return windows.counters()
                .flatMap(counters -> Multi.createFrom()
                        .iterable(counters.stream()
                                .map(CounterWindow::centre)
                                .distinct()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(windows::centre)
                        .filter(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .map(centre -> new CentreChoice(centre.id(), centre.name(), centre.cityName()))
                        .collect()
                        .asList());
    }

    private Uni<Optional<TicketView>> find(String token) {
        if (!CheckToken.isWellFormed(token)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return sessions.withSession(session -> store.byToken(session, token)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : views.view(session, found.get()).map(Optional::of)));
    }
}
