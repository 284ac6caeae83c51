package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.ItemSheet;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Makes tickets: one per call, numbered without doubles. */
@ApplicationScoped
class TicketIssuer {
    private final Mutiny.SessionFactory sessions;
    private final TicketStore store;
    private final WindowRegistry windows;
    private final Catalogue catalogue;
    private final Clock clock;

    TicketIssuer(
            Mutiny.SessionFactory sessions,
            TicketStore store,
            WindowRegistry windows,
            Catalogue catalogue,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.windows = windows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The ticket of the request's call, made now unless there is one. */
    Uni<TicketEntity> issue(TicketRequest request) {
        return sessions.withTransaction(session ->
                existing(session, request).flatMap(found -> orElse(found, () -> issueNew(session, request))));
    }

    private Uni<TicketEntity> issueNew(Session session, TicketRequest request) {
        return windows.kiosk(request.kiosk())
                .map(place -> place.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)))
                .flatMap(place -> catalogue
                        .version(request.itemVersion())
                        .map(sheet -> sheet.orElseThrow(() -> new Refusal(ErrorCode.ITEM_UNKNOWN)))
                        .flatMap(sheet -> draft(request, place, sheet)))
                .flatMap(draft -> number(session, request, draft));
    }

    private Uni<TicketEntity> draft(TicketRequest request, KioskPlace place, ItemSheet sheet) {
        Instant now = clock.instant();
        return windows.city(sheet.permitCity())
                .map(city -> city.map(City::name)
                        .orElse(new Localized(
                                sheet.permitCity().value(), sheet.permitCity().value())))
                .map(cityName -> TicketDraft.of(request, place, sheet, cityName, now));
    }

    /** Asks for the call's ticket again while the day is locked: a rival may have issued it meanwhile. */
    private Uni<TicketEntity> number(Session session, TicketRequest request, TicketEntity draft) {
        WindowId window = new WindowId(draft.window);
        return store.lockDay(session, window, draft.day)
                .chain(() -> existing(session, request))
                .flatMap(found -> orElse(
                        found,
                        () -> store.nextSequence(session, window, draft.day).flatMap(sequence -> {
                            draft.sequence = sequence;
                            draft.number = TicketNumber.of(sequence);
                            return session.persist(draft).chain(session::flush).replaceWith(draft);
                        })));
    }

    private Uni<Optional<TicketEntity>> existing(Session session, TicketRequest request) {
        Optional<CallId> call = request.call();
        return call.isEmpty() ? Uni.createFrom().item(Optional.empty()) : store.byCall(session, call.get());
    }

    private static <T> Uni<T> orElse(Optional<T> found, Supplier<Uni<T>> otherwise) {
        return found.isPresent() ? Uni.createFrom().item(found.get()) : otherwise.get();
    }
}
