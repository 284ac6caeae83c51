package io.yunchuang.server.window;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables of cities, centres, windows and kiosks. */
@ApplicationScoped
class WindowStore {
    private final Mutiny.SessionFactory sessions;

    WindowStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Everything. Whatever stands in a place is read before that place: what others add meanwhile is missing as a whole, and
     * nothing is without its place.
     */
    Uni<WindowDirectory> read() {
        return sessions.withTransaction(session -> list(session, "from KioskRow order by id", KioskRow.class)
                .chain(kiosks -> list(session, "from WindowRow order by id", WindowRow.class)
                        .chain(windows -> list(session, "from CentreRow order by id", CentreRow.class)
                                .chain(centres -> list(session, "from CityRow order by position", CityRow.class)
                                        .map(cities -> WindowDirectory.of(cities, centres, windows, kiosks))))));
    }

    /** When a manager last said that that virtual window's contact data are right, or saved them. */
    Uni<Optional<Instant>> contactConfirmedAt(WindowId virtualWindow) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select greatest(changedAt, coalesce(contactConfirmedAt, changedAt))"
                                + " from WindowRow where id = :id and kind = :kind",
                        Instant.class)
                .setParameter("id", virtualWindow.value())
                .setParameter("kind", WindowKind.VIRTUAL)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    /** The contact data of all virtual windows, as they are now. */
    Uni<List<ContactState>> contacts() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from WindowRow where kind = :kind", WindowRow.class)
                        .setParameter("kind", WindowKind.VIRTUAL)
                        .getResultList()
                        .map(rows -> rows.stream().map(WindowRow::toContact).toList()));
    }

    /** The hours that windows had before their present ones. */
    Uni<Map<WindowId, List<HoursHistory.Past>>> pastHours() {
        return sessions.withSession(session -> list(session, "from PastHoursRow", PastHoursRow.class))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new WindowId(row.window),
                                Collectors.mapping(PastHoursRow::toPast, Collectors.toList()))));
    }

    /** Whether there is such a virtual window. Its version stays: nothing of it is edited. */
    Uni<Boolean> confirmContact(WindowId virtualWindow, StaffId by, Instant at) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "update WindowRow set contactConfirmedAt = :at, contactConfirmedBy = :by"
                                + " where id = :id and kind = :kind")
                .setParameter("at", at)
                .setParameter("by", by.value())
                .setParameter("id", virtualWindow.value())
                .setParameter("kind", WindowKind.VIRTUAL)
                .executeUpdate()
                .map(rows -> rows == 1));
    }

    /** Whether there is such a kiosk. Its version stays: what is present is an observation and not an edit. */
    Uni<Boolean> reportDevices(KioskId kiosk, Set<DeviceKind> present, Instant at) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "update KioskRow set devices = :devices, devicesReportedAt = :at where id = :id")
                .setParameter("devices", names(present))
                .setParameter("at", at)
                .setParameter("id", kiosk.value())
                .executeUpdate()
                .map(rows -> rows == 1));
    }

    /** Whether that is new. */
    Uni<Boolean> judgeDevices(KioskId kiosk, Set<DeviceKind> judged, Set<DeviceKind> present) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "update KioskRow set agentJudged = :judged, agentPresent = :present"
                                + " where id = :id and (agentJudged <> :judged or agentPresent <> :present)")
                .setParameter("judged", names(judged))
                .setParameter("present", names(present))
                .setParameter("id", kiosk.value())
                .executeUpdate()
                .map(rows -> rows == 1));
    }

    private static String[] names(Set<DeviceKind> devices) {
        return devices.stream().sorted().map(DeviceKind::name).toArray(String[]::new);
    }

    /** Everything as managers see it, as of one moment. */
    Uni<PlaceDetails.All> details() {
        return sessions.withTransaction(session -> list(session, "from CityRow order by position", CityRow.class)
                .chain(cities -> list(session, "from CentreRow order by id", CentreRow.class)
                        .chain(centres -> list(session, "from WindowRow order by id", WindowRow.class)
                                .chain(windows -> list(session, "from KioskRow order by id", KioskRow.class)
                                        .map(kiosks -> new PlaceDetails.All(
                                                cities.stream()
                                                        .map(CityRow::toCity)
                                                        .toList(),
                                                centres.stream()
                                                        .map(CentreRow::toDetails)
                                                        .toList(),
                                                windows.stream()
                                                        .map(WindowRow::toDetails)
                                                        .toList(),
                                                kiosks.stream()
                                                        .map(KioskRow::toDetails)
                                                        .toList()))))));
    }

    private static <T> Uni<List<T>> list(Mutiny.Session session, String query, Class<T> type) {
        return session.createSelectionQuery(query, type).getResultList();
    }
}
