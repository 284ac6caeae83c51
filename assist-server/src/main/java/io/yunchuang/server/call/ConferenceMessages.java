package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ClientMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Turns what pages say of a media bridge into commands of whoever they are in that call. */
@ApplicationScoped
class ConferenceMessages implements MessageHandler {
    private final CallService calls;
    private final CallParticipants participants;

    ConferenceMessages(CallService calls, CallParticipants participants) {
        this.calls = calls;
        this.participants = participants;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.ConferenceUp.class, ClientMessage.ConferenceDown.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.ConferenceUp m -> apply(from, m, new CallCommand.ConferenceUp(m.link()));
            case ClientMessage.ConferenceDown m -> apply(from, m, new CallCommand.ConferenceDown(m.link()));
            case ClientMessage other -> throw new IllegalArgumentException("Not of a conference: " + other);
        };
    }

    private Uni<Void> apply(Participant from, ClientMessage.AboutCall message, CallCommand command) {
        return participants.call(message.call()).chain(call -> calls.apply(call.id(), actor(call, from), command));
    }

    private static Actor actor(Call call, Participant from) {
        Actor known = CallMessages.actor(from);
        return known instanceof Actor.Clerk clerk
                        && call.state().seatOf(clerk.id()).isPresent()
                ? new Actor.Expert(clerk.id())
                : known;
    }
}
