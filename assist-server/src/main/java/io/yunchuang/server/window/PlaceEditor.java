package io.yunchuang.server.window;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Adds and edits places, and writes that down in the audit. Two managers who edit the same version do not overwrite each
 * other: the second is refused with {@code EDIT_CONFLICT}; so is adding an id that is taken.
 */
@ApplicationScoped
class PlaceEditor {
    private static final Kind<CentreRow, PlaceEdit.Centre> CENTRE = new Kind<>(
            CentreRow.class, CentreRow::take, ErrorCode.CENTRE_UNKNOWN, "window.centre-added", "window.centre-edited");
    private static final Kind<WindowRow, PlaceEdit.Window> WINDOW =
            new Kind<>(WindowRow.class, WindowRow::take, ErrorCode.WINDOW_UNKNOWN, "window.added", "window.edited");
    private static final Kind<KioskRow, PlaceEdit.Kiosk> KIOSK = new Kind<>(
            KioskRow.class, KioskRow::take, ErrorCode.KIOSK_UNKNOWN, "window.kiosk-added", "window.kiosk-edited");

    private final Mutiny.SessionFactory sessions;
    private final WindowStore store;
    private final DirectoryCache cache;
    private final Audit audit;
    private final Clock clock;

    PlaceEditor(Mutiny.SessionFactory sessions, WindowStore store, DirectoryCache cache, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.cache = cache;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A kind of place.
     *
     * @param take takes over what only this kind has
     * @param unknown when there is none with that id
     * @param added the action in the audit
     * @param edited the action in the audit
     */
    private record Kind<R extends PlaceRow, E extends PlaceEdit>(
            Class<R> type, BiFunction<R, E, R> take, ErrorCode unknown, String added, String edited) {}

    /** {@code CITY_UNKNOWN} when there is no such city. */
    Uni<PlaceDetails.Centre> addCentre(String id, PlaceEdit.Centre edit, StaffId by) {
        return add(CENTRE, id, edit, by, () -> CentreRow.in(edit), session -> requireCity(session, edit))
                .map(CentreRow::toDetails);
    }

    /** {@code CENTRE_UNKNOWN} when there is no such centre. */
    Uni<PlaceDetails.Centre> editCentre(String id, PlaceEdit.Centre edit, StaffId by) {
        return edit(CENTRE, id, edit, by, session -> done()).map(CentreRow::toDetails);
    }

    /** {@code CENTRE_UNKNOWN} when there is no such centre. */
    Uni<PlaceDetails.Window> addWindow(String id, PlaceEdit.Window edit, StaffId by) {
        return add(
                        WINDOW,
                        id,
                        edit,
                        by,
                        () -> WindowRow.in(edit),
                        session -> requireCentre(session, edit)
                                .chain(() -> session.persist(PastHoursRow.beforeAdded(id, clock.instant()))))
                .map(WindowRow::toDetails);
    }

    /** {@code WINDOW_UNKNOWN} when there is no such window. */
    Uni<PlaceDetails.Window> editWindow(String id, PlaceEdit.Window edit, StaffId by) {
        return edit(WINDOW, id, edit, by, session -> keepHours(session, id, edit))
                .map(WindowRow::toDetails);
    }

    /** Before they are overwritten. */
    private Uni<Void> keepHours(Mutiny.Session session, String id, PlaceEdit.Window edit) {
        return session.find(WindowRow.class, id)
                .chain(row -> row.hours.equals(edit.hours())
                        ? done()
                        : session.persist(PastHoursRow.of(id, row.version, row.hours, clock.instant())));
    }

    /** Somebody has looked at a virtual window's contact data and found them right; {@code WINDOW_UNKNOWN}. */
    Uni<Void> confirmContact(WindowId virtualWindow, StaffId by) {
        return sessions.withTransaction(session -> store.confirmContact(virtualWindow, by, clock.instant())
                .invoke(known -> {
                    if (!known) {
                        throw new Refusal(ErrorCode.WINDOW_UNKNOWN);
                    }
                })
                .chain(() -> audit.record(by.value(), "window.contact-confirmed", virtualWindow.value())));
    }

    /** {@code WINDOW_UNKNOWN} when the counter window is none of the city of the kiosk's centre. */
    Uni<PlaceDetails.Kiosk> addKiosk(String id, PlaceEdit.Kiosk edit, StaffId by) {
        return add(KIOSK, id, edit, by, KioskRow::new, session -> requireCounter(session, edit))
                .map(KioskRow::toDetails);
    }

    /** {@code KIOSK_UNKNOWN}, or {@code WINDOW_UNKNOWN} as for a new kiosk. */
    Uni<PlaceDetails.Kiosk> editKiosk(String id, PlaceEdit.Kiosk edit, StaffId by) {
        return edit(KIOSK, id, edit, by, session -> requireCounter(session, edit))
                .map(KioskRow::toDetails);
    }

    private <R extends PlaceRow, E extends PlaceEdit> Uni<R> add(
            Kind<R, E> kind,
            String id,
            E edit,
            StaffId by,
            Supplier<R> create,
            Function<Mutiny.Session, Uni<Void>> check) {
        return sessions.withTransaction(session -> check.apply(session).chain(() -> {
                    R row = create.get();
                    row.id = id;
                    row.apply(edit, by, clock.instant());
                    return session.persist(kind.take().apply(row, edit))
                            .chain(session::flush)
                            .chain(() -> audit.record(by.value(), kind.added(), id))
                            .replaceWith(row);
                }))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new Refusal(ErrorCode.EDIT_CONFLICT))
                .call(cache::reload);
    }

    private <R extends PlaceRow, E extends PlaceEdit> Uni<R> edit(
            Kind<R, E> kind, String id, E edit, StaffId by, Function<Mutiny.Session, Uni<Void>> check) {
        return sessions.withTransaction(session -> session.find(kind.type(), id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new Refusal(kind.unknown()))
                        .invoke(row -> row.requireVersion(edit.version()))
                        .call(() -> check.apply(session))
                        .map(row -> {
                            row.apply(edit, by, clock.instant());
                            return kind.take().apply(row, edit);
                        })
                        .call(session::flush)
                        .call(() -> audit.record(by.value(), kind.edited(), id)))
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
