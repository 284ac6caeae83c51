package io.yunchuang.server.agent;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which devices each kiosk has had, and since when. A device is what its driver calls it; how it is with it, and what else
 * changes by the hour, does not count.
 */
@ApplicationScoped
public class KioskDevices {
    /** Facts of a module that name its device. */
    private static final List<String> NAMES = List.of("printer", "reader", "camera", "device");

    /** Changes that are remembered of each kiosk; one whose plug is loose would fill the table. */
    private static final int REMEMBERED = 200;

    private static final String NEWEST = "from KioskDevicesRow where kiosk = :kiosk order by since desc";
    private static final String AT = "from KioskDevicesRow where kiosk = :kiosk and since <= :at order by since desc";
    private static final String FORGET = """
            delete from kiosk_devices where kiosk = :kiosk and since <
              (select since from kiosk_devices where kiosk = :kiosk order by since desc offset :remembered limit 1)
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    KioskDevices(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Takes down what the agent has told, if it is something new; in the caller's transaction. */
    Uni<Void> note(Mutiny.Session session, KioskId kiosk, List<ModuleReport> modules) {
        return first(session.createSelectionQuery(NEWEST, KioskDevicesRow.class).setParameter("kiosk", kiosk.value()))
                .chain(before -> {
                    Map<DeviceKind, String> known =
                            before.map(row -> row.devices).orElseGet(Map::of);
                    Map<DeviceKind, String> now = devices(modules, known);
                    return now.equals(known) ? Uni.createFrom().voidItem() : add(session, kiosk, now);
                });
    }

    private Uni<Void> add(Mutiny.Session session, KioskId kiosk, Map<DeviceKind, String> devices) {
        KioskDevicesRow row = new KioskDevicesRow();
        row.kiosk = kiosk.value();
        row.since = clock.instant();
        row.devices = devices;
        return session.merge(row)
                .chain(session::flush)
                .chain(() -> session.createNativeQuery(FORGET)
                        .setParameter("kiosk", kiosk.value())
                        .setParameter("remembered", REMEMBERED)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Of which modules that kiosk has other devices now than at that moment; empty while nothing is known of then. */
    public Uni<Set<DeviceKind>> changedSince(KioskId kiosk, Instant at) {
        return sessions.withSession(session -> first(session.createSelectionQuery(AT, KioskDevicesRow.class)
                        .setParameter("kiosk", kiosk.value())
                        .setParameter("at", at))
                .chain(then -> first(session.createSelectionQuery(NEWEST, KioskDevicesRow.class)
                                .setParameter("kiosk", kiosk.value()))
                        .map(now -> then.isEmpty() || now.isEmpty()
                                ? Set.of()
                                : changed(then.get().devices, now.get().devices))));
    }

    private static Uni<Optional<KioskDevicesRow>> first(Mutiny.SelectionQuery<KioskDevicesRow> rows) {
        return rows.setMaxResults(1).getResultList().map(found -> found.stream().findFirst());
    }

    /** A module that has a fault, or is in use, may not say what it is called; it counts as what it was. */
    static Map<DeviceKind, String> devices(List<ModuleReport> modules, Map<DeviceKind, String> before) {
        Map<DeviceKind, String> devices = new EnumMap<>(DeviceKind.class);
        for (ModuleReport module : modules) {
            Optional<String> was = Optional.ofNullable(before.get(module.kind()));
            if (module.state() == ModuleState.FAULT) {
                was.ifPresent(device -> devices.put(module.kind(), device));
            } else {
                String told = device(module);
                boolean unnamed = told.isEmpty() && !was.equals(Optional.of(ModuleState.MISSING.name()));
                devices.put(module.kind(), unnamed ? was.orElse(told) : told);
            }
        }
        return devices;
    }

    private static String device(ModuleReport module) {
        return module.state() == ModuleState.MISSING
                ? ModuleState.MISSING.name()
                : NAMES.stream()
                        .filter(module.facts()::containsKey)
                        .map(name -> module.facts().get(name))
                        .collect(Collectors.joining(" "));
    }

    private static Set<DeviceKind> changed(Map<DeviceKind, String> then, Map<DeviceKind, String> now) {
        Set<DeviceKind> all = EnumSet.noneOf(DeviceKind.class);
        all.addAll(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(kind -> !Optional.ofNullable(then.get(kind)).equals(Optional.ofNullable(now.get(kind))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeviceKind.class)));
    }
}
