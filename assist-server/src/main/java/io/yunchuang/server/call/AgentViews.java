package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.ControlGrant;
import io.yunchuang.signaling.call.OpenedPortal;
import io.yunchuang.signaling.call.ScreenShare;
import io.yunchuang.signaling.protocol.AgentView;
import io.yunchuang.signaling.protocol.ControlLeaseView;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PortalView;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Everything a kiosk's agent needs to know; a lease that it is told of is renewed from then on. */
@ApplicationScoped
class AgentViews implements ViewSource {
    private final CallStore store;
    private final CallViews calls;
    private final LeaseRenewal leases;

    AgentViews(CallStore store, CallViews calls, LeaseRenewal leases) {
        this.store = store;
        this.calls = calls;
        this.leases = leases;
    }

    @Override
    public Role role() {
        return Role.AGENT;
    }

    @Override
    public Uni<ServerMessage.Agent> view(String topic) {
        KioskId kiosk = new KioskId(topic);
        return store.shownAt(kiosk).chain(row -> view(kiosk, row.map(CallRow::call)));
    }

    private Uni<ServerMessage.Agent> view(KioskId kiosk, Optional<Call> call) {
        Optional<ControlGrant.Granted> granted =
                call.flatMap(shown -> shown.state().lease());
        granted.ifPresentOrElse(lease -> leases.watch(kiosk, lease), () -> leases.forget(kiosk));
        return lease(call, granted)
                .map(control -> new ServerMessage.Agent(new AgentView(kiosk, isWatched(call), control, portal(call))));
    }

    private Uni<Optional<ControlLeaseView>> lease(Optional<Call> call, Optional<ControlGrant.Granted> granted) {
        if (granted.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Call talk = call.orElseThrow();
        return calls.card(talk.state().clerk().orElseThrow().id())
                .map(clerk -> Optional.of(new ControlLeaseView(
                        talk.id(),
                        granted.get().lease(),
                        clerk,
                        granted.get().scope(),
                        leases.validity().toMillis())));
    }

    private static boolean isWatched(Optional<Call> call) {
        return call.filter(shown ->
                        shown.state() instanceof CallState.Active talk && talk.screen() instanceof ScreenShare.Shown)
                .isPresent();
    }

    private static Optional<PortalView> portal(Optional<Call> call) {
        return call.flatMap(shown -> shown.state() instanceof CallState.Active talk
                ? talk.portal()
                        .map(OpenedPortal::page)
                        .map(page ->
                                new PortalView(shown.id(), page.link(), page.name(), page.url(), page.allowedHosts()))
                : Optional.empty());
    }
}
