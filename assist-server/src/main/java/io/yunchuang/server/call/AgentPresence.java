package io.yunchuang.server.call;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.live.PresenceListener;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Tells calls when their kiosk's agent comes and goes. What is connected is stored first and looked up again under the
 * call's lock, so no grant of control can slip in between.
 */
@ApplicationScoped
class AgentPresence implements PresenceListener {
    private final KioskAgents agents;
    private final CallStore store;
    private final CallService calls;
    private final LiveViews views;
    private final EventLoops loops;

    AgentPresence(KioskAgents agents, CallStore store, CallService calls, LiveViews views, EventLoops loops) {
        this.agents = agents;
        this.store = store;
        this.calls = calls;
        this.views = views;
        this.loops = loops;
    }

    @Override
    public Uni<Void> joined(Participant participant, PageId page) {
        return isAgent(participant)
                ? joined(new KioskId(participant.id()), page)
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> left(Participant participant, PageId page) {
        return isAgent(participant)
                ? left(new KioskId(participant.id()), page)
                : Uni.createFrom().voidItem();
    }

    private static boolean isAgent(Participant participant) {
        return participant.role() == Role.AGENT;
    }

    private Uni<Void> joined(KioskId kiosk, PageId page) {
        return agents.joined(kiosk, page).chain(() -> tell(kiosk));
    }

    private Uni<Void> left(KioskId kiosk, PageId page) {
        return agents.left(kiosk, page).chain(() -> tell(kiosk));
    }

    /** The call, and whoever shows whether there is an agent. */
    private Uni<Void> tell(KioskId kiosk) {
        views.refresh(Role.KIOSK, kiosk.value());
        return store.shownAt(kiosk)
                .chain(row -> row.map(found -> tell(kiosk, found.call()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(KioskId kiosk, Call call) {
        call.state()
                .clerk()
                .ifPresent(clerk -> views.refresh(Role.CLERK, clerk.id().value()));
        return calls.apply(call.id(), Actor.SERVER, now -> agents.page(kiosk).map(CallCommand.SeeAgent::new))
                .onFailure(Refusal.class)
                .recoverWithNull();
    }

    /** A server that was killed told nobody that its sockets were lost. */
    @Scheduled(
            every = "${yunchuang.call.presence-check:5s}",
            delayed = "${yunchuang.call.presence-check:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> compareWithReality() {
        return loops.run(() -> agents.connected().chain(this::compare));
    }

    private Uni<Void> compare(List<KioskAgents.Attendance> stored) {
        List<String> kiosks =
                stored.stream().map(agent -> agent.kiosk().value()).toList();
        return views.connected(Role.AGENT, kiosks).chain(really -> dismiss(stored, really));
    }

    private Uni<Void> dismiss(List<KioskAgents.Attendance> stored, Set<String> really) {
        return Multi.createFrom()
                .iterable(stored)
                .filter(agent -> !really.contains(agent.kiosk().value()))
                .onItem()
                .transformToUniAndConcatenate(
                        agent -> left(agent.kiosk(), agent.page().orElseThrow()))
                .collect()
                .last();
    }
}
