package io.yunchuang.server.capture;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.call.CallParticipants;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whose captures somebody may see and change: the role alone is never enough. Refuses with {@code CALL_UNKNOWN},
 * {@code NOT_YOURS}, {@code CALL_ENDED}, {@code CALL_WRONG_STATE} or {@code DOCUMENT_NOT_SHOWN}.
 */
@ApplicationScoped
class CaptureRights {
    private final CallParticipants participants;
    private final CounterService counter;
    private final SecurityIdentity caller;

    CaptureRights(CallParticipants participants, CounterService counter, SecurityIdentity caller) {
        this.participants = participants;
        this.counter = counter;
        this.caller = caller;
    }

    /** The talk at the kiosk that asks, whose citizen shows documents. */
    Uni<Call> talkAtKiosk(UUID call) {
        return participants.showingDocuments(new CallId(call), new KioskId(name()));
    }

    /** The call on which the clerk who asks talks, or which he wraps up. */
    Uni<Call> inClerksHand(UUID call) {
        return participants.inHandOf(new CallId(call), new StaffId(name()));
    }

    /**
     * The same; or the talk in which the one who asks is the expert; or the call whose ticket the member of the counter's
     * staff who asks has before him.
     */
    Uni<Call> readableByStaff(UUID call) {
        return caller.hasRole(Role.COUNTER.name())
                ? atCounter(new CallId(call))
                : participants.seenBy(new CallId(call), new StaffId(name()));
    }

    private Uni<Call> atCounter(CallId id) {
        return participants
                .call(id)
                .chain(call -> counter.serves(new StaffId(name()), id).map(serves -> {
                    if (!serves) {
                        throw new Refusal(ErrorCode.NOT_YOURS);
                    }
                    return call;
                }));
    }

    String name() {
        return caller.getPrincipal().getName();
    }
}
