package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Instant;

/** The rules after the talk: the counter, the rating, the record. */
final class ClosingRules {
    private ClosingRules() {}

    static Outcome offline(Call call, CallState.Offline s, Actor actor, CallCommand command, Instant now) {
        return switch (command) {
            // asking twice gives the same ticket
            case CallCommand.GoToCounter c -> Outcome.unchanged(call);
            case CallCommand.SwitchToCounter c -> Outcome.unchanged(call);
            case CallCommand.MarkCare c -> CareRules.offline(call);
            case CallCommand.Leave c -> Outcome.step(call.in(CallRules.over(EndReason.TICKET_TAKEN, now)));
            case CallCommand.MeetDeadline c ->
                now.isBefore(s.until())
                        ? Outcome.unchanged(call)
                        : Outcome.step(call.in(CallRules.over(EndReason.TICKET_TAKEN, now)));
            case CallCommand other -> closed(call, actor, other);
        };
    }

    static Outcome ended(Call call, CallState.Ended s, Actor actor, CallCommand command, Instant now) {
        return switch (command) {
            case CallCommand.Leave c ->
                s.until().isPresent()
                        ? Outcome.step(call.in(CallRules.over(s.reason(), s.at())))
                        : Outcome.unchanged(call);
            case CallCommand.MeetDeadline c ->
                s.until().filter(until -> !now.isBefore(until)).isPresent()
                        ? Outcome.step(call.in(CallRules.over(s.reason(), s.at())))
                        : Outcome.unchanged(call);
            case CallCommand.GoToCounter c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand.SwitchToCounter c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand other -> closed(call, actor, other);
        };
    }

    /** The ticket copied the record when it was issued; what the clerk adds after that has to follow it. */
    static Outcome toldToCounter(Call before, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused;
            case Outcome.Step step ->
                before.hasTicket()
                                && !before.record().tellsTheSameAs(step.next().record())
                        ? step.then(new CallEffect.AmendTicket())
                        : step;
        };
    }

    /** What holds whichever way the call was closed. */
    private static Outcome closed(Call call, Actor actor, CallCommand command) {
        return switch (command) {
            case CallCommand.Rate c ->
                call.mayRate()
                        ? Outcome.step(call.with(call.record().rated(c.stars())))
                        : Outcome.refused(ErrorCode.RATING_NOT_POSSIBLE);
            case CallCommand.FinishWrapUp c -> wrapUp(call, actor, c);
            // both sides may hang up at the same moment, and sockets come and go
            case CallCommand.HangUp c -> Outcome.unchanged(call);
            case CallCommand.Join c -> Outcome.unchanged(call);
            case CallCommand.Lose c -> Outcome.unchanged(call);
            case CallCommand.MediaUp c -> Outcome.unchanged(call);
            case CallCommand.LoseCover c -> Outcome.unchanged(call);
            case CallCommand.WriteNote c -> Outcome.unchanged(call);
            case CallCommand.MarkMaterial c -> Outcome.unchanged(call);
            case CallCommand.AboutScreen c -> ScreenRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutControl c -> ControlRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutDocument c -> DocumentRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutPortal c -> PortalRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutConsult c -> ConsultRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutTransfer c -> TransferRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutSupervision c -> SupervisionRules.withoutTalk(call, c, ErrorCode.CALL_ENDED);
            case CallCommand.AboutConference c -> ConferenceRules.withoutTalk(call);
            case CallCommand.MeetDeadline c -> Outcome.unchanged(call);
            case CallCommand.Leave c -> Outcome.unchanged(call);
            case CallCommand.Offer c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand.MarkCare c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand.Accept c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand.Decline c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand.GoToCounter c -> Outcome.refused(ErrorCode.CALL_ENDED);
            case CallCommand.SwitchToCounter c -> Outcome.refused(ErrorCode.CALL_ENDED);
        };
    }

    private static Outcome wrapUp(Call call, Actor actor, CallCommand.FinishWrapUp c) {
        CallRecord next = call.record().wrappedUp(c.code(), c.note());
        if (next.equals(call.record())) {
            return Outcome.unchanged(call);
        }
        return switch (actor) {
            case Actor.Clerk clerk ->
                Outcome.step(call.with(next), new CallEffect.ReleaseClerk(clerk.id(), CallEffect.Release.WRAPPED_UP));
            case Actor.Citizen citizen -> Outcome.refused(ErrorCode.NOT_ALLOWED);
            case Actor.Expert expert -> Outcome.refused(ErrorCode.NOT_ALLOWED);
            case Actor.Manager manager -> Outcome.refused(ErrorCode.NOT_ALLOWED);
            case Actor.Agent agent -> Outcome.refused(ErrorCode.NOT_ALLOWED);
            case Actor.Attendant attendant -> Outcome.refused(ErrorCode.NOT_ALLOWED);
            case Actor.Server server -> Outcome.refused(ErrorCode.NOT_ALLOWED);
        };
    }
}
