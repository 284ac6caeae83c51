package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.portal.PortalLinks;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ClientMessage;
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
    private final KioskAgents agents;
    private final PortalLinks links;

    ControlMessages(CallService calls, KioskAgents agents, PortalLinks links) {
        this.calls = calls;
        this.links = links;
        this.agents = agents;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.AskForControl.class, ClientMessage.AllowControl.class, ClientMessage.OpenPortal.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.AskForControl m ->
                apply(from, m, agent -> new CallCommand.AskForControl(m.scope(), agent));
            case ClientMessage.AllowControl m ->
                apply(from, m, agent -> new CallCommand.AllowControl(m.scope(), LeaseId.random(), agent));
            case ClientMessage.OpenPortal m -> open(from, m);
            case ClientMessage other -> throw new IllegalArgumentException("Needs no agent: " + other);
        };
    }

    private Uni<Void> apply(
            Participant from, ClientMessage.AboutCall message, Function<Optional<PageId>, CallCommand> command) {
        return calls.apply(
                message.call(), CallMessages.actor(from), call -> agentOf(call).map(command));
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
