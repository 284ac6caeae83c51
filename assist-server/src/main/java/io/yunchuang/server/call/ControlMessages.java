package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.attendant.Attendants;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.portal.PortalLinks;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.ControlGrant;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns messages into commands that depend on the kiosk's agent. */
@ApplicationScoped
class ControlMessages implements MessageHandler {
    private final CallService calls;
    private final CallParticipants participants;
    private final KioskAgents agents;
    private final Attendants attendants;
    private final PortalLinks links;

    ControlMessages(
            CallService calls,
            CallParticipants participants,
            KioskAgents agents,
            Attendants attendants,
            PortalLinks links) {
        this.calls = calls;
        this.participants = participants;
        this.agents = agents;
        this.attendants = attendants;
        this.links = links;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.AskForControl.class,
                ClientMessage.AllowControl.class,
                ClientMessage.VouchForControl.class,
                ClientMessage.OpenPortal.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.AskForControl m ->
                apply(from, m, agent -> new CallCommand.AskForControl(m.scope(), agent));
            case ClientMessage.AllowControl m ->
                apply(from, m, agent -> new CallCommand.AllowControl(m.scope(), LeaseId.random(), agent));
            case ClientMessage.VouchForControl m -> vouch(new KioskId(from.id()), m);
            case ClientMessage.OpenPortal m -> open(from, m);
            case ClientMessage other -> throw new IllegalArgumentException("Needs no agent: " + other);
        };
    }

    private Uni<Void> apply(
            Participant from, ClientMessage.AboutCall message, Function<Optional<PageId>, CallCommand> command) {
        return calls.apply(
                message.call(), CallMessages.actor(from), call -> agentOf(call).map(command));
    }

    /** A PIN is looked at only where there is a question to answer: it is no way to try PINs out. */
    private Uni<Void> vouch(KioskId kiosk, ClientMessage.VouchForControl message) {
        Actor attendant = new Actor.Attendant(message.attendant(), kiosk);
        return participants
                .call(message.call())
                .invoke(call -> requireAsked(call, kiosk, message.scope()))
                .chain(() -> attendants.require(kiosk, message.attendant(), message.pin()))
                .chain(() -> calls.apply(
                        message.call(),
                        attendant,
                        call -> agentOf(call)
                                .map(agent -> new CallCommand.AllowControl(message.scope(), LeaseId.random(), agent))));
    }

    /** Refuses for a call of another kiosk, and where that is not what is asked for. */
    static void requireAsked(Call call, KioskId kiosk, ControlScope scope) {
        if (!call.subject().kiosk().equals(kiosk)) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
        boolean asked = call.state() instanceof CallState.Active talk
                && talk.control() instanceof ControlGrant.Asked question
                && question.scope() == scope;
        if (!asked) {
            throw new Refusal(ErrorCode.CALL_WRONG_STATE);
        }
    }

    private Uni<Void> open(Participant from, ClientMessage.OpenPortal message) {
        return calls.apply(
                message.call(),
                CallMessages.actor(from),
                call -> links.page(
                                message.link(),
                                call.subject().item(),
                                call.subject().permitCity())
                        .chain(page -> agentOf(call).map(agent -> new CallCommand.OpenPortal(page, agent))));
    }

    private Uni<Optional<PageId>> agentOf(Call call) {
        return agents.page(call.subject().kiosk());
    }
}
