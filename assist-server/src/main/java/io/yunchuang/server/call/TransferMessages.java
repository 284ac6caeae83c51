package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Turns the message that hands a call on into its command, which depends on who is on duty. */
@ApplicationScoped
class TransferMessages implements MessageHandler {
    private final CallService calls;
    private final TransferTargets targets;

    TransferMessages(CallService calls, TransferTargets targets) {
        this.calls = calls;
        this.targets = targets;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.TransferCall.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.TransferCall m -> transfer(new StaffId(from.id()), m);
            case ClientMessage other -> throw new IllegalArgumentException("Hands no call on: " + other);
        };
    }

    /** The target is looked at once the call is locked, so that of two transfers at once the second finds the first. */
    private Uni<Void> transfer(StaffId clerk, ClientMessage.TransferCall message) {
        return calls.apply(
                message.call(),
                new Actor.Clerk(clerk),
                call -> targets.standing(message.target(), clerk, call.subject().category())
                        .map(standing -> new CallCommand.Transfer(message.target(), message.note(), standing)));
    }
}
