package io.yunchuang.server.agent;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agents of the kiosks and what they tell, for managers. */
@Path("/api/agent/kiosks")
public class AgentResource {
    private final KioskAgents agents;
    private final KioskModules modules;
    private final WindowRegistry windows;

    AgentResource(KioskAgents agents, KioskModules modules, WindowRegistry windows) {
        this.agents = agents;
        this.modules = modules;
        this.windows = windows;
    }

    /**
     * A kiosk's agent.
     *
     * @param since when it connected or was last seen; absent when it never was
     * @param modules as it last told of them; empty when it never did
     */
    public record AgentLine(
            KioskId kiosk, boolean connected, Optional<Instant> since, List<KioskModules.ModuleLine> modules) {}

    /** All kiosks, whether they have an agent or not. */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<List<AgentLine>> kiosks() {
        return agents.all()
                .chain(attendance -> modules.all()
                        .chain(told -> windows.kiosks()
                                .map(places -> places.stream()
                                        .map(KioskPlace::id)
                                        .map(kiosk -> line(kiosk, attendance, told))
                                        .toList())));
    }

    private static AgentLine line(
            KioskId kiosk,
            Map<KioskId, KioskAgents.Attendance> attendance,
            Map<KioskId, List<KioskModules.ModuleLine>> told) {
        Optional<KioskAgents.Attendance> agent = Optional.ofNullable(attendance.get(kiosk));
        return new AgentLine(
                kiosk,
                agent.filter(known -> known.page().isPresent()).isPresent(),
                agent.map(KioskAgents.Attendance::since),
                told.getOrDefault(kiosk, List.of()));
    }
}
