package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.attendant.Attendants;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.CallRules;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets the attendants at the kiosks vouch for citizens who should not have to stand in line. */
@ApplicationScoped
class CareMessages implements MessageHandler {
    static final CallCommand MARK = new CallCommand.MarkCare();

    private final CallService calls;
    private final CallParticipants participants;
    private final Attendants attendants;

    CareMessages(CallService calls, CallParticipants participants, Attendants attendants) {
        this.calls = calls;
        this.participants = participants;
        this.attendants = attendants;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.VouchForCare.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.VouchForCare m -> vouch(new KioskId(from.id()), m);
            case ClientMessage other -> throw new IllegalArgumentException("Not about care: " + other);
        };
    }

    /** A PIN is looked at only where somebody waits without care: it is no way to try PINs out. */
    private Uni<Void> vouch(KioskId kiosk, ClientMessage.VouchForCare message) {
        Actor attendant = new Actor.Attendant(message.attendant(), kiosk);
        return participants
                .call(message.call())
                .invoke(call -> requireWaiting(call, attendant))
                .chain(() -> attendants.require(kiosk, message.attendant(), message.pin()))
                .chain(() -> calls.apply(message.call(), attendant, MARK));
    }

    /** Refuses for a call that is not of that attendant's kiosk, or that needs no care. */
    static void requireWaiting(Call call, Actor attendant) {
        CallRules.objection(call, attendant, MARK).ifPresent(code -> {
            throw new Refusal(code);
        });
        if (!call.mayBeGivenCare()) {
            throw new Refusal(ErrorCode.CALL_WRONG_STATE);
        }
    }
}
