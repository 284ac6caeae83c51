package io.yunchuang.server.window;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Adds and edits places. Two managers who edit the same version do not overwrite each other: the second is refused with
 * {@code EDIT_CONFLICT}; so is adding an id that is taken.
 */
@ApplicationScoped
class PlaceEditor {
    private final Mutiny.SessionFactory sessions;
    private final DirectoryCache cache;
    private final Clock clock;

    PlaceEditor(Mutiny.SessionFactory sessions, DirectoryCache cache, Clock clock) {
        this.sessions = sessions;
        this.cache = cache;
        this.clock = clock;
    }

    /** {@code CITY_UNKNOWN} when there is no such city. */
    Uni<PlaceDetails.Centre> addCentre(String id, PlaceEdit.Centre edit, StaffId by) {
        return add(id, edit, by, () -> CentreRow.in(edit), CentreRow::take, session -> requireCity(session, edit))
                .map(CentreRow::toDetails);
    }

    /** {@code CENTRE_UNKNOWN} when there is no such centre. */
    Uni<PlaceDetails.Centre> editCentre(String id, PlaceEdit.Centre edit, StaffId by) {
        return edit(id, edit, by, CentreRow.class, ErrorCode.CENTRE_UNKNOWN, CentreRow::take, session -> done())
                .map(CentreRow::toDetails);
    }

    /** {@code CENTRE_UNKNOWN} when there is no such centre. */
    Uni<PlaceDetails.Window> addWindow(String id, PlaceEdit.Window edit, StaffId by) {
        return add(id, edit, by, () -> WindowRow.in(edit), WindowRow::take, session -> requireCentre(session, edit))
                .map(WindowRow::toDetails);
    }

    /** {@code WINDOW_UNKNOWN} when there is no such window. */
    Uni<PlaceDetails.Window> editWindow(String id, PlaceEdit.Window edit, StaffId by) {
        return edit(id, edit, by, WindowRow.class, ErrorCode.WINDOW_UNKNOWN, WindowRow::take, session -> done())
                .map(WindowRow::toDetails);
    }

    /** {@code WINDOW_UNKNOWN} when the counter window is none of the city of the kiosk's centre. */
    Uni<PlaceDetails.Kiosk> addKiosk(String id, PlaceEdit.Kiosk edit, StaffId by) {
        return add(id, edit, by, KioskRow::new, KioskRow::take, session -> requireCounter(session, edit))
                .map(KioskRow::toDetails);
    }

    /** {@code KIOSK_UNKNOWN}, or {@code WINDOW_UNKNOWN} as for a new kiosk. */
    Uni<PlaceDetails.Kiosk> editKiosk(String id, PlaceEdit.Kiosk edit, StaffId by) {
        return edit(
                        id,
                        edit,
                        by,
                        KioskRow.class,
                        ErrorCode.KIOSK_UNKNOWN,
                        KioskRow::take,
                        session -> requireCounter(session, edit))
                .map(KioskRow::toDetails);
    }

    private <R extends PlaceRow, E extends PlaceEdit> Uni<R> add(
            String id,
            E edit,
            StaffId by,
            Supplier<R> create,
            BiFunction<R, E, R> take,
            Function<Mutiny.Session, Uni<Void>> check) {
        return sessions.withTransaction(session -> check.apply(session).chain(() -> {
                    R row = create.get();
                    row.id = id;
                    row.apply(edit, by, clock.instant());
                    return session.persist(take.apply(row, edit))
                            .chain(session::flush)
                            .replaceWith(row);
                }))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new Refusal(ErrorCode.EDIT_CONFLICT))
                .call(cache::reload);
    }

    private <R extends PlaceRow, E extends PlaceEdit> Uni<R> edit(
            String id,
            E edit,
            StaffId by,
            Class<R> type,
            ErrorCode unknown,
            BiFunction<R, E, R> take,
            Function<Mutiny.Session, Uni<Void>> check) {
        return sessions.withTransaction(session -> session.find(type, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new Refusal(unknown))
                        .invoke(row -> row.requireVersion(edit.version()))
                        .call(() -> check.apply(session))
                        .map(row -> {
                            row.apply(edit, by, clock.instant());
                            return take.apply(row, edit);
                        })
                        .call(session::flush))
                .onFailure(OptimisticLockException.class)
                .transform(overtaken -> new Refusal(ErrorCode.EDIT_CONFLICT))
                .call(cache::reload);
    }

    private static Uni<Void> requireCity(Mutiny.Session session, PlaceEdit.Centre edit) {
        return require(session.find(CityRow.class, edit.city().value()), ErrorCode.CITY_UNKNOWN);
    }

    private static Uni<Void> requireCentre(Mutiny.Session session, PlaceEdit.Window edit) {
        return require(session.find(CentreRow.class, edit.centre().value()), ErrorCode.CENTRE_UNKNOWN);
    }

    private static Uni<Void> requireCounter(Mutiny.Session session, PlaceEdit.Kiosk edit) {
        Uni<String> counter = session.createSelectionQuery("""
                        select counter.id from WindowRow counter, CentreRow its, CentreRow kiosks
                        where counter.id = :counter and counter.kind = COUNTER and its.id = counter.centre
                          and kiosks.id = :centre and kiosks.city = its.city
                        """, String.class)
                .setParameter("counter", edit.counter().value())
                .setParameter("centre", edit.centre().value())
                .getSingleResultOrNull();
        return require(session.find(CentreRow.class, edit.centre().value()), ErrorCode.CENTRE_UNKNOWN)
                .chain(() -> require(counter, ErrorCode.WINDOW_UNKNOWN));
    }

    private static Uni<Void> require(Uni<?> found, ErrorCode unknown) {
        return found.onItem().ifNull().failWith(() -> new Refusal(unknown)).replaceWithVoid();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
