package io.yunchuang.signaling.call;

import java.util.Optional;

/**
 * How many a call holds: six where a media bridge may carry it, four where every page sends to every other one. Of these one
 * seat is the citizen's, one the clerk's, and one is kept for a manager, whether he is there or not: he can always come to
 * help, and nobody learns from a full call that somebody listens. The experts have the rest.
 */
final class ConsultSeats {
    private static final int WITH_BRIDGE = 6;
    private static final int WITHOUT_BRIDGE = 4;

    /** Citizen, clerk, and manager. */
    private static final int OTHERS = 3;

    private ConsultSeats() {}

    /** The seat of the next expert; empty when the call is full. Nobody who is in loses his when a bridge fails. */
    static Optional<Side> free(Call call, CallState.Active s) {
        int people = ConferenceRules.mayCarry(call, s) ? WITH_BRIDGE : WITHOUT_BRIDGE;
        return s.experts().size() < people - OTHERS
                ? Side.EXPERTS.stream()
                        .filter(seat -> !s.experts().containsKey(seat))
                        .findFirst()
                : Optional.empty();
    }
}
