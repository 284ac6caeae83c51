package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.ProbeDevices;
import io.yunchuang.server.access.ProbeDevices.Standing;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which virtual windows have a probe, and which of these are there. */
@ApplicationScoped
class WindowProbes {
    private final ProbeDevices devices;
    private final WindowRegistry windows;
    private final LiveViews live;

    WindowProbes(ProbeDevices devices, WindowRegistry windows, LiveViews live) {
        this.devices = devices;
        this.windows = windows;
        this.live = live;
    }

    /**
     * The probe of a virtual window, as managers see it.
     *
     * @param connected whether it would answer a test now
     * @param enrolledAt since when it holds its credential; empty while none does
     * @param lastUsedAt when it was last there, to about a minute
     * @param codeExpiresAt of a code that waits to be used
     */
    public record ProbeLine(
            WindowId window,
            boolean connected,
            Optional<Instant> enrolledAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> codeExpiresAt) {}

    /** A line for every virtual window, in the order of the directory. */
    Uni<List<ProbeLine>> lines() {
        return windows.virtualWindows()
                .chain(all -> devices.standings()
                        .chain(standings -> live.connected(Role.PROBE, ids(all))
                                .map(connected -> all.stream()
                                        .map(window -> line(window.id(), standings, connected))
                                        .toList())));
    }

    private static ProbeLine line(WindowId window, Map<WindowId, Standing> standings, Set<String> connected) {
        Standing standing = standings.getOrDefault(window, Standing.NONE);
        return new ProbeLine(
                window,
                connected.contains(window.value()),
                standing.enrolledAt(),
                standing.lastUsedAt(),
                standing.codeExpiresAt());
    }

    private static List<String> ids(List<VirtualWindow> all) {
        return all.stream().map(window -> window.id().value()).toList();
    }

    /** Whether the probe of that window can be asked. */
    Uni<Rings> answer(WindowId window) {
        return live.connected(Role.PROBE, Set.of(window.value()))
                .chain(connected -> connected.isEmpty()
                        ? devices.isEnrolled(window)
                                .map(enrolled -> enrolled ? new Rings.ProbeOffline() : new Rings.NoProbe())
                        : Uni.createFrom().item(new Rings.AtProbe()));
    }
}
