package io.yunchuang.server.agent;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.ModuleFault;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * How it is with the kiosks' modules. What is there and of use counts for what can be handled at the kiosk; what is played
 * by a program counts in a demonstration only.
 */
@ApplicationScoped
public class KioskModules implements MessageHandler {
    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final KioskDevices devices;
    private final LiveViews views;
    private final DemoConfig demo;
    private final Clock clock;

    KioskModules(
            Mutiny.SessionFactory sessions,
            WindowRegistry windows,
            KioskDevices devices,
            LiveViews views,
            DemoConfig demo,
            Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.devices = devices;
        this.views = views;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * A module as the managers see it.
     *
     * @param since when this state began
     * @param fault the one that makes it faulty, otherwise the last one
     */
    public record ModuleLine(
            DeviceKind kind,
            ModuleState state,
            Instant since,
            Instant checkedAt,
            Optional<FaultLine> fault,
            Map<String, String> facts) {}

    /** What was wrong, in words, and when it was seen first. */
    public record FaultLine(FaultCode code, Localized text, Instant at) {}

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.ReportModules.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.ReportModules m -> report(new KioskId(from.id()), m.modules());
            case ClientMessage other -> throw new IllegalArgumentException("Not about modules: " + other);
        };
    }

    private Uni<Void> report(KioskId kiosk, List<ModuleReport> modules) {
        Set<DeviceKind> judged = modules.stream().map(ModuleReport::kind).collect(Collectors.toSet());
        Set<DeviceKind> present = modules.stream()
                .filter(module -> counts(module.state(), demo.enabled()))
                .map(ModuleReport::kind)
                .collect(Collectors.toSet());
        return store(kiosk, modules)
                .chain(() -> windows.judgeDevices(kiosk, judged, present))
                .invoke(() -> views.refresh(Role.KIOSK, kiosk.value()));
    }

    static boolean counts(ModuleState state, boolean demo) {
        return switch (state) {
            case PRESENT -> true;
            case SIMULATED -> demo;
            case MISSING, FAULT -> false;
        };
    }

    /** A module that is reported no longer is known no longer. */
    private Uni<Void> store(KioskId kiosk, List<ModuleReport> modules) {
        return sessions.withTransaction(
                session -> session.createSelectionQuery("from KioskModuleRow where kiosk = ?1", KioskModuleRow.class)
                        .setParameter(1, kiosk.value())
                        .getResultList()
                        .chain(before -> replace(session, kiosk, before, modules))
                        .chain(() -> devices.note(session, kiosk, modules)));
    }

    private Uni<Void> replace(
            Mutiny.Session session, KioskId kiosk, List<KioskModuleRow> before, List<ModuleReport> modules) {
        Map<DeviceKind, KioskModuleRow> known = before.stream().collect(Collectors.toMap(row -> row.kind, row -> row));
        Set<DeviceKind> reported = modules.stream().map(ModuleReport::kind).collect(Collectors.toSet());
        List<KioskModuleRow> gone =
                before.stream().filter(row -> !reported.contains(row.kind)).toList();
        return session.removeAll(gone.toArray())
                .chain(() -> Multi.createFrom()
                        .iterable(modules)
                        .onItem()
                        .transformToUniAndConcatenate(module ->
                                session.merge(row(kiosk, Optional.ofNullable(known.get(module.kind())), module)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private KioskModuleRow row(KioskId kiosk, Optional<KioskModuleRow> before, ModuleReport module) {
        KioskModuleRow row = new KioskModuleRow();
        row.kiosk = kiosk.value();
        row.kind = module.kind();
        row.state = module.state();
        row.since = before.filter(known -> known.state == module.state())
                .map(known -> known.since)
                .orElseGet(clock::instant);
        row.fault = module.fault().map(ModuleFault::code).orElse(null);
        row.faultAt = module.fault().map(ModuleFault::at).orElse(null);
        row.checkedAt = module.checkedAt();
        row.facts = module.facts();
        return row;
    }

    /** The modules of one kiosk as its agent last told of them; empty when it never did. */
    public Uni<List<ModuleLine>> of(KioskId kiosk) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from KioskModuleRow where kiosk = ?1", KioskModuleRow.class)
                        .setParameter(1, kiosk.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .sorted((one, other) -> one.kind.compareTo(other.kind))
                        .map(KioskModules::line)
                        .toList());
    }

    /** The modules of every kiosk, in the order of {@link DeviceKind}. */
    Uni<Map<KioskId, List<ModuleLine>>> all() {
        return sessions.withSession(session -> session.createSelectionQuery("from KioskModuleRow", KioskModuleRow.class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .sorted((one, other) -> one.kind.compareTo(other.kind))
                        .collect(Collectors.groupingBy(
                                row -> new KioskId(row.kiosk),
                                Collectors.mapping(KioskModules::line, Collectors.toList()))));
    }

    private static ModuleLine line(KioskModuleRow row) {
        Optional<FaultLine> fault = Optional.ofNullable(row.fault)
                .flatMap(code -> Optional.ofNullable(row.faultAt).map(at -> new FaultLine(code, code.text(), at)));
        return new ModuleLine(row.kind, row.state, row.since, row.checkedAt, fault, row.facts);
    }
}
