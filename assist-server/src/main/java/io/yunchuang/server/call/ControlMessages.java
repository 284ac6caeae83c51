package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LeaseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Turns messages into commands that depend on the kiosk's agent. */
@ApplicationScoped
class ControlMessages implements MessageHandler {
    private final CallService calls;

    ControlMessages(CallService calls) {
        this.calls = calls;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.AskForControl.class,
                ClientMessage.AllowControl.class,
                ClientMessage.OpenPortal.class,
                ClientMessage.ReportModules.class,
                ClientMessage.ReportControl.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.AskForControl m ->
                calls.apply(
                        m.call(), CallMessages.actor(from), new CallCommand.AskForControl(m.scope(), Optional.empty()));
            case ClientMessage.AllowControl m ->
                calls.apply(
                        m.call(),
                        CallMessages.actor(from),
                        new CallCommand.AllowControl(m.scope(), LeaseId.random(), Optional.empty()));
            case ClientMessage.OpenPortal m ->
                calls.apply(
                        m.call(),
                        CallMessages.actor(from),
                        new CallCommand.OpenPortal(Optional.empty(), Optional.empty()));
            case ClientMessage.ReportModules m -> Uni.createFrom().failure(new Refusal(ErrorCode.NOT_ALLOWED));
            case ClientMessage.ReportControl m -> Uni.createFrom().failure(new Refusal(ErrorCode.LEASE_UNKNOWN));
            case ClientMessage other -> throw new IllegalArgumentException("Not about control: " + other);
        };
    }
}
