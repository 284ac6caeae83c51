package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/**
 * What an attendant does for the citizen from a page of his own: as himself, at the kiosk beside which he stands, and once he
 * has signed in there.
 */
@ApplicationScoped
class AttendantDesk implements MessageHandler {
    private final CallDesk desk;
    private final CallService calls;
    private final CallParticipants participants;
    private final Attendances attendances;
    private final KioskAgents agents;
    private final LiveViews views;

    AttendantDesk(
            CallDesk desk,
            CallService calls,
            CallParticipants participants,
            Attendances attendances,
            KioskAgents agents,
            LiveViews views) {
        this.desk = desk;
        this.calls = calls;
        this.participants = participants;
        this.attendances = attendances;
        this.agents = agents;
        this.views = views;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.GiveCare.class, ClientMessage.AllowControlFor.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        KioskId kiosk = new KioskId(from.id());
        return switch (message) {
            case ClientMessage.PlaceCall m -> place(kiosk, m.item(), m.permitCity(), m.applicant(), desk::call);
            case ClientMessage.TakeTicket m -> place(kiosk, m.item(), m.permitCity(), m.applicant(), desk::takeTicket);
            case ClientMessage.GoToCounter m ->
                attendances
                        .acting(kiosk)
                        .chain(acting -> calls.apply(m.call(), acting.as(), new CallCommand.GoToCounter()));
            case ClientMessage.GiveCare m -> giveCare(kiosk, m);
            case ClientMessage.AllowControlFor m -> allowControl(kiosk, m);
            case ClientMessage other -> throw new IllegalArgumentException("Not an attendant's: " + other);
        };
    }

    private Uni<Void> place(
            KioskId kiosk,
            int item,
            CityCode permitCity,
            ApplicantKind applicant,
            Function<CallDesk.Wish, Uni<Void>> how) {
        return attendances
                .acting(kiosk)
                .chain(acting -> connected(kiosk, acting)
                        .map(page -> new CallDesk.Wish(kiosk, page, item, permitCity, applicant, acting.as())))
                .chain(how::apply);
    }

    /** A call needs the kiosk at which the citizen stands, on whichever node it is. */
    private Uni<PageId> connected(KioskId kiosk, Attendances.Acting acting) {
        return views.connected(Role.KIOSK, Set.of(kiosk.value()))
                .map(here -> acting.kioskPage()
                        .filter(page -> here.contains(kiosk.value()))
                        .orElseThrow(() -> new Refusal(ErrorCode.KIOSK_AWAY)));
    }

    private Uni<Void> giveCare(KioskId kiosk, ClientMessage.GiveCare message) {
        return attendances
                .acting(kiosk)
                .chain(acting -> participants
                        .call(message.call())
                        .invoke(call -> CareMessages.requireWaiting(call, acting.as()))
                        .chain(() -> calls.apply(message.call(), acting.as(), CareMessages.MARK)));
    }

    private Uni<Void> allowControl(KioskId kiosk, ClientMessage.AllowControlFor message) {
        return attendances
                .acting(kiosk)
                .chain(acting -> participants
                        .call(message.call())
                        .invoke(call -> ControlMessages.requireAsked(call, kiosk, message.scope()))
                        .chain(() -> calls.apply(
                                message.call(),
                                acting.as(),
                                call -> agents.page(kiosk)
                                        .map(agent -> new CallCommand.AllowControl(
                                                message.scope(), LeaseId.random(), agent)))));
    }
}
