package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.Consult;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything a clerk's console shows. */
@ApplicationScoped
class ClerkViews implements ViewSource {
    private static final Localized NOWHERE = new Localized("", "");

    private final CallStore store;
    private final CallViews calls;
    private final ClerkDuties duties;
    private final WindowRegistry windows;
    private final KioskAgents agents;
    private final Clock clock;

    ClerkViews(
            CallStore store,
            CallViews calls,
            ClerkDuties duties,
            WindowRegistry windows,
            KioskAgents agents,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.duties = duties;
        this.windows = windows;
        this.agents = agents;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.CLERK;
    }

    @Override
    public Uni<ServerMessage.Clerk> view(String topic) {
        StaffId clerk = new StaffId(topic);
        return duties.duty(clerk)
                .chain(duty -> store.figures(clerk, startOfToday())
                        .chain(figures -> callOf(duty)
                                .chain(row -> row.isPresent()
                                        ? view(duty(duty, figures), row.get())
                                        : consult(duty, figures))));
    }

    private Uni<Optional<CallRow>> callOf(ClerkDuty duty) {
        return switch (duty.status()) {
            case OFFERED, BUSY -> store.inHandOf(duty.clerk());
            case WRAP_UP -> store.lastServedBy(duty.clerk());
            case READY, PAUSED, OFF -> Uni.createFrom().item(Optional.empty());
        };
    }

    /** Whoever is rung or busy without a call of his own is asked as an expert. */
    private Uni<ServerMessage.Clerk> consult(ClerkDuty duty, CallStore.Figures figures) {
        ClerkView.Duty shown = duty(duty, figures);
        Uni<Optional<ClerkView.Consulting>> asked = switch (duty.status()) {
            case OFFERED, BUSY ->
                store.askedOf(duty.clerk())
                        .chain(row -> row.map(
                                        call -> consulting(call, duty.clerk()).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
            case READY, PAUSED, WRAP_UP, OFF -> Uni.createFrom().item(Optional.empty());
        };
        return asked.map(
                consult -> new ServerMessage.Clerk(new ClerkView(shown, Optional.empty(), Optional.empty(), consult)));
    }

    /** Who is only rung sees what it is about; what was noted of the citizen is for whoever has come. */
    private Uni<ClerkView.Consulting> consulting(CallRow row, StaffId expert) {
        Call call = row.call();
        Side seat = call.state().seatOf(expert).orElseThrow();
        Optional<Consult> consult = call.state() instanceof CallState.Active talk
                ? Optional.ofNullable(talk.consults().get(seat))
                : Optional.empty();
        boolean hasCome = call.state().expertsWhoHaveCome().containsKey(seat);
        return calls.of(row, seat)
                .chain(view -> windows.kiosk(call.subject().kiosk())
                        .map(kiosk -> new ClerkView.Consulting(
                                view,
                                kiosk.map(KioskPlace::name).orElse(NOWHERE),
                                kiosk.map(KioskPlace::centreName).orElse(NOWHERE),
                                consult.map(Consult::asks).orElse(PlainText.EMPTY),
                                hasCome ? call.record().note() : PlainText.EMPTY,
                                hasCome ? marks(call) : List.of())));
    }

    private Uni<ServerMessage.Clerk> view(ClerkView.Duty duty, CallRow row) {
        Call call = row.call();
        return calls.of(row, Side.CLERK)
                .chain(view -> windows.kiosk(call.subject().kiosk())
                        .chain(kiosk -> agents.page(call.subject().kiosk())
                                .chain(agent -> handover(call)
                                        .map(handover -> new ServerMessage.Clerk(
                                                view(duty, call, view, kiosk, agent.isPresent(), handover))))));
    }

    private Uni<Optional<ClerkView.Handover>> handover(Call call) {
        return call.record()
                .handover()
                .map(last -> calls.card(last.from())
                        .map(from -> Optional.of(new ClerkView.Handover(from, last.note(), last.at()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private ClerkView view(
            ClerkView.Duty duty,
            Call call,
            CallView view,
            Optional<KioskPlace> kiosk,
            boolean agentConnected,
            Optional<ClerkView.Handover> handover) {
        Localized name = kiosk.map(KioskPlace::name).orElse(NOWHERE);
        if (call.state() instanceof CallState.Offered offered) {
            long waited =
                    Duration.between(call.subject().placedAt(), clock.instant()).toSeconds();
            ClerkView.Offer offer =
                    new ClerkView.Offer(view, name, waited, duty.since(), offered.ringUntil(), handover);
            return new ClerkView(duty, Optional.of(offer), Optional.empty(), Optional.empty());
        }
        Localized centre = kiosk.map(KioskPlace::centreName).orElse(NOWHERE);
        ClerkView.Work work = new ClerkView.Work(
                view, name, centre, agentConnected, call.record().note(), marks(call), handover);
        return new ClerkView(duty, Optional.empty(), Optional.of(work), Optional.empty());
    }

    private static List<ClerkView.MaterialMark> marks(Call call) {
        return call.record().materials().entrySet().stream()
                .map(mark -> new ClerkView.MaterialMark(mark.getKey(), mark.getValue()))
                .toList();
    }

    private static ClerkView.Duty duty(ClerkDuty duty, CallStore.Figures figures) {
        boolean connected = duty.page().isPresent() || duty.status() != ClerkStatus.READY;
        return new ClerkView.Duty(
                connected ? duty.status() : ClerkStatus.OFF,
                duty.since(),
                duty.pause(),
                duty.wrapUpBy(),
                duty.missed(),
                figures.calls(),
                figures.averageTalkSeconds());
    }

    private Instant startOfToday() {
        return LocalDate.now(clock).atStartOfDay(ClockProducer.ZONE).toInstant();
    }
}
