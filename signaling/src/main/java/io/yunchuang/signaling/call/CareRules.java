package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.Priority;

/**
 * The rules of care: an elderly or disabled citizen is not made to stand in line, by the mark of an attendant who has seen
 * him. Whoever is served already needs none, and a mark once given stays.
 */
final class CareRules {
    private CareRules() {}

    static boolean mayBeGiven(Call call) {
        boolean waits = switch (call.state()) {
            case CallState.Queued s -> true;
            case CallState.Offered s -> true;
            case CallState.Connecting s -> false;
            case CallState.Active s -> false;
            case CallState.Offline s -> true;
            case CallState.Ended s -> false;
        };
        return waits && !call.hasCare();
    }

    static Outcome queued(Call call, CallState.Queued s) {
        Line line = s.line().inCare();
        return given(call, new CallState.Queued(line), new CallEffect.JoinLine(line));
    }

    /** Nothing moves while it rings; when nobody answers, the call is back in line with it. */
    static Outcome offered(Call call, CallState.Offered s) {
        return given(call, new CallState.Offered(s.line().inCare(), s.agent(), s.ringUntil()));
    }

    static Outcome offline(Call call) {
        return given(call, call.state(), new CallEffect.AmendTicket());
    }

    private static Outcome given(Call call, CallState next, CallEffect... effects) {
        return call.hasCare()
                ? Outcome.unchanged(call)
                : Outcome.step(
                        new Call(
                                call.id(),
                                call.version() + 1,
                                call.subject().withPriority(Priority.CARE),
                                next,
                                call.kiosk(),
                                call.record()),
                        effects);
    }
}
