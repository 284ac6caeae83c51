package io.yunchuang.server.call;

import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallEffect;
import io.yunchuang.signaling.protocol.TicketView;
import java.util.List;
import java.util.Optional;

/**
 * A committed step of a call.
 *
 * @param before absent when the call was just placed
 * @param ticket the ticket that the step issued or changed
 */
record CallChange(Optional<Call> before, Call after, List<CallEffect> effects, Optional<TicketView> ticket) {
    /** Nothing needed to change. */
    static CallChange nothing(Call call) {
        return new CallChange(Optional.of(call), call, List.of(), Optional.empty());
    }

    boolean isNothing() {
        return before.equals(Optional.of(after));
    }
}
