package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How experts come, go and stay away, and that whoever is in the call no longer is let go. */
final class ConsultEnds {
    private ConsultEnds() {}

    /** Whoever has not answered, or was gone, for too long. */
    static CallState.Active lapse(CallState.Active s, Instant now, CallPolicy policy) {
        CallState.Active left = s;
        for (Map.Entry<Side, Consult> seat : s.consults().entrySet()) {
            boolean due = seat.getValue()
                    .dueAt(policy)
                    .filter(limit -> !now.isBefore(limit))
                    .isPresent();
            ConsultEnd why = rings(s, seat.getKey()) ? ConsultEnd.MISSED : ConsultEnd.LOST;
            left = due ? over(left, seat.getKey(), why) : left;
        }
        return left;
    }

    /** The step with every expert let go who is in the call no longer after it. */
    static Outcome released(Call before, Outcome outcome) {
        if (!(outcome instanceof Outcome.Step step) || !(before.state() instanceof CallState.Active talk)) {
            return outcome;
        }
        Outcome.Step released = step;
        for (Map.Entry<Side, CallState.Agent> seat : talk.experts().entrySet()) {
            StaffId expert = seat.getValue().id();
            released = isIn(step.next(), expert)
                    ? released
                    : released.after(new CallEffect.ReleaseClerk(expert, how(talk, seat.getKey(), step.next())));
        }
        return released;
    }

    private static boolean isIn(Call call, StaffId person) {
        return ConsultRules.isAsked(call, person)
                || call.state()
                        .clerk()
                        .filter(clerk -> clerk.id().equals(person))
                        .isPresent();
    }

    private static CallEffect.Release how(CallState.Active before, Side seat, Call after) {
        if (after.state() instanceof CallState.Active talk && talk.consults().get(seat) instanceof Consult.Over over) {
            return switch (over.why()) {
                case DECLINED -> CallEffect.Release.DECLINED;
                case MISSED -> CallEffect.Release.MISSED;
                case CANCELLED -> CallEffect.Release.WITHDRAWN;
                case LEFT, REMOVED -> CallEffect.Release.HANDED_ON;
                case LOST -> CallEffect.Release.VANISHED;
            };
        }
        return rings(before, seat) ? CallEffect.Release.WITHDRAWN : CallEffect.Release.HANDED_ON;
    }

    static Outcome end(Call call, CallState.Active s, Actor actor, StaffId whom) {
        Optional<Side> seat = s.seatOf(whom);
        if (seat.isEmpty()) {
            return Outcome.unchanged(call);
        }
        if (actor instanceof Actor.Expert expert && !expert.id().equals(whom)) {
            return Outcome.refused(ErrorCode.NOT_ALLOWED);
        }
        boolean rings = rings(s, seat.get());
        ConsultEnd byExpert = rings ? ConsultEnd.DECLINED : ConsultEnd.LEFT;
        ConsultEnd byClerk = rings ? ConsultEnd.CANCELLED : ConsultEnd.REMOVED;
        return Outcome.step(call.in(over(s, seat.get(), actor instanceof Actor.Expert ? byExpert : byClerk)));
    }

    /** A page that goes while it rings cannot answer; one that goes in the talk may come back. */
    static Outcome lose(Call call, CallState.Active s, PageId page, Instant now) {
        Optional<Side> seat = s.experts().entrySet().stream()
                .filter(known -> known.getValue().presence().page().equals(page))
                .map(Map.Entry::getKey)
                .findFirst();
        return seat.map(his -> rings(s, his)
                        ? Outcome.step(call.in(over(s, his, ConsultEnd.LOST)))
                        : present(call, s, his, presence -> presence.lostAt(now)))
                .orElseGet(() -> Outcome.unchanged(call));
    }

    static Outcome present(Call call, CallState.Active s, Side seat, Function<Presence, Presence> change) {
        Consult consult = s.consults().get(seat);
        CallState.Active next =
                s.withConsult(seat, consult.with(expert -> expert.with(change.apply(expert.presence()))));
        return next.equals(s) ? Outcome.unchanged(call) : Outcome.step(call.in(next));
    }

    /** Whether it rings at that seat. */
    static boolean rings(CallState.Active s, Side seat) {
        return s.consults().get(seat) instanceof Consult.Ringing;
    }

    static CallState.Active over(CallState.Active s, Side seat, ConsultEnd why) {
        return s.withConsult(seat, new Consult.Over(s.experts().get(seat).id(), why));
    }
}
