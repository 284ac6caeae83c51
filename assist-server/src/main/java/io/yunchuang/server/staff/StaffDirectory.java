package io.yunchuang.server.staff;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who works here. Lookups by id also find people who were disabled since, so that what they did keeps their name; the
 * list holds only those who may work.
 */
@ApplicationScoped
public class StaffDirectory {
    private final StaffStore store;
    private final WindowRegistry windows;

    StaffDirectory(StaffStore store, WindowRegistry windows) {
        this.store = store;
        this.windows = windows;
    }

    /** The clerk with that id. */
    public Uni<Optional<ClerkProfile>> clerk(StaffId id) {
        return store.find(id)
                .map(found -> found.filter(row -> row.role == Role.CLERK))
                .chain(found -> windowsById()
                        .map(known -> found.map(row -> profile(row, known)).orElseGet(Optional::empty)));
    }

    /** Every clerk who is not disabled, ordered by id. */
    public Uni<List<ClerkProfile>> clerks() {
        return store.working(Role.CLERK)
                .chain(rows -> windowsById()
                        .map(known -> rows.stream()
                                .flatMap(row -> profile(row, known).stream())
                                .toList()));
    }

    /** How many clerks of the city's virtual windows may go on duty on that day, by registry and not by presence. */
    public Uni<Integer> qualifiedClerks(CityCode city, LocalDate day) {
        return windows.virtualWindows(city)
                .map(all -> all.stream().map(window -> window.id().value()).toList())
                .chain(ids -> store.qualifiedClerks(ids, day))
                .map(Math::toIntExact);
    }

    /** The counter's member of staff with that id. */
    public Uni<Optional<CounterStaff>> counterStaff(StaffId id) {
        return store.find(id)
                .map(found -> found.filter(row -> row.role == Role.COUNTER))
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Optional.empty()) : atCounter(found.get()));
    }

    /** The manager with that id. */
    public Uni<Optional<ManagerProfile>> manager(StaffId id) {
        return store.find(id)
                .map(found -> found.filter(row -> row.role == Role.MANAGER)
                        .map(row -> row.toSheet().details())
                        .map(details -> new ManagerProfile(id, details.name(), details.office())));
    }

    /** Anybody with that id, whatever the role. */
    public Uni<Optional<StaffMember>> member(StaffId id) {
        return store.find(id).map(found -> found.map(StaffRow::toMember));
    }

    private Uni<Optional<CounterStaff>> atCounter(StaffRow row) {
        return windows.counter(row.windowId().orElseThrow())
                .map(found -> found.map(window -> new CounterStaff(
                        row.staffId(), row.toMember().name(), window.id(), window.centre(), window.city())));
    }

    private Uni<Map<String, VirtualWindow>> windowsById() {
        return windows.virtualWindows()
                .map(all -> all.stream()
                        .collect(Collectors.toMap(window -> window.id().value(), Function.identity())));
    }

    private static Optional<ClerkProfile> profile(StaffRow row, Map<String, VirtualWindow> windows) {
        StaffDetails details = row.toSheet().details();
        return details.cover()
                .flatMap(cover -> Optional.ofNullable(windows.get(row.window))
                        .map(window -> new ClerkProfile(
                                row.staffId(),
                                details.name(),
                                details.office(),
                                window.id(),
                                window.centre(),
                                window.city(),
                                cover,
                                details.skills(),
                                details.qualifiedUntil())));
    }
}
