package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The rules while the citizen waits. */
final class WaitingRules {
    private WaitingRules() {}

    static Outcome queued(Call call, CallState.Queued s, CallCommand command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.Offer c ->
                TransferRules.mayBeOffered(s.line(), c.clerk()) ? offer(call, s, c, now, policy) : wrongState();
            case CallCommand.HangUp c ->
                Outcome.step(call.in(CallRules.over(EndReason.CANCELLED, now)), new CallEffect.LeaveLine());
            case CallCommand.GoToCounter c ->
                toCounter(call, whyHeGoes(s.line(), now, policy), now, policy, new CallEffect.LeaveLine());
            // whether the target of a transfer comes is its own question, and the line's only afterwards
            case CallCommand.LoseCover c ->
                s.line().transfer().isPresent()
                        ? Outcome.unchanged(call)
                        : toCounter(call, SwitchReason.NO_COVER, now, policy, new CallEffect.LeaveLine());
            case CallCommand.MarkCare c -> CareRules.queued(call, s);
            case CallCommand.AboutConsult c -> ConsultRules.withoutTalk(call, c, ErrorCode.CONSULT_NOT_IN_TALK);
            case CallCommand.AboutTransfer c -> TransferRules.queued(call, s, c);
            case CallCommand.AboutSupervision c ->
                SupervisionRules.withoutTalk(call, c, ErrorCode.SUPERVISION_NOT_IN_TALK);
            case CallCommand.AboutConference c -> ConferenceRules.withoutTalk(call);
            case CallCommand.MeetDeadline c -> meetDeadline(call, s, now, policy);
            case CallCommand.Join c -> Outcome.unchanged(call);
            case CallCommand.Lose c -> Outcome.unchanged(call);
            case CallCommand.Accept c -> wrongState();
            case CallCommand.Decline c -> wrongState();
            case CallCommand.SwitchToCounter c -> wrongState();
            case CallCommand.MediaUp c -> wrongState();
            case CallCommand.WriteNote c -> wrongState();
            case CallCommand.MarkMaterial c -> wrongState();
            case CallCommand.FinishWrapUp c -> wrongState();
            case CallCommand.Rate c -> Outcome.refused(ErrorCode.RATING_NOT_POSSIBLE);
            case CallCommand.Leave c -> wrongState();
            case CallCommand.AboutScreen c -> ScreenRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutControl c -> ControlRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutDocument c -> DocumentRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutPortal c -> PortalRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
        };
    }

    static Outcome offered(
            Call call, CallState.Offered s, Actor actor, CallCommand command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.Accept c ->
                Outcome.step(
                        call.in(
                                new CallState.Connecting(
                                        s.line().forAnybody(),
                                        s.agent(),
                                        now.plus(policy.mediaTime()),
                                        Set.of(),
                                        Optional.empty()),
                                call.record().answered(s.agent().id(), now)),
                        new CallEffect.EngageClerk(s.agent().id()));
            case CallCommand.Decline c ->
                backInLine(call, s, s.line().passedBy(s.agent().id(), now).after(now), CallEffect.Release.DECLINED);
            case CallCommand.Lose c ->
                isAgentsPage(s, c)
                        ? backInLine(call, s, s.line().after(now), CallEffect.Release.VANISHED)
                        : Outcome.unchanged(call);
            case CallCommand.Join c -> TalkingRules.agentJoins(call, s.agent(), c, now, policy, s::withAgent);
            case CallCommand.MeetDeadline c ->
                now.isBefore(s.ringUntil())
                        ? Outcome.unchanged(call)
                        : backInLine(
                                call, s, s.line().passedBy(s.agent().id(), now).after(now), CallEffect.Release.MISSED);
            case CallCommand.HangUp c ->
                actor instanceof Actor.Citizen
                        ? Outcome.step(
                                call.in(CallRules.over(EndReason.CANCELLED, now)),
                                new CallEffect.ReleaseClerk(s.agent().id(), CallEffect.Release.WITHDRAWN))
                        : wrongState();
            case CallCommand.GoToCounter c ->
                toCounter(
                        call,
                        whyHeGoes(s.line(), now, policy),
                        now,
                        policy,
                        new CallEffect.ReleaseClerk(s.agent().id(), CallEffect.Release.WITHDRAWN));
            case CallCommand.MarkCare c -> CareRules.offered(call, s);
            case CallCommand.Offer c -> wrongState();
            case CallCommand.LoseCover c -> wrongState();
            case CallCommand.SwitchToCounter c -> wrongState();
            case CallCommand.MediaUp c -> wrongState();
            case CallCommand.WriteNote c -> wrongState();
            case CallCommand.MarkMaterial c -> wrongState();
            case CallCommand.FinishWrapUp c -> wrongState();
            case CallCommand.Rate c -> Outcome.refused(ErrorCode.RATING_NOT_POSSIBLE);
            case CallCommand.Leave c -> wrongState();
            case CallCommand.AboutScreen c -> ScreenRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutControl c -> ControlRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutDocument c -> DocumentRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutPortal c -> PortalRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutConsult c -> ConsultRules.withoutTalk(call, c, ErrorCode.CONSULT_NOT_IN_TALK);
            case CallCommand.AboutTransfer c -> TransferRules.withoutTalk(call, c, ErrorCode.TRANSFER_NOT_IN_TALK);
            case CallCommand.AboutSupervision c ->
                SupervisionRules.withoutTalk(call, c, ErrorCode.SUPERVISION_NOT_IN_TALK);
            case CallCommand.AboutConference c -> ConferenceRules.withoutTalk(call);
        };
    }

    private static Outcome offer(Call call, CallState.Queued s, CallCommand.Offer c, Instant now, CallPolicy policy) {
        return Outcome.step(
                call.in(new CallState.Offered(
                        s.line(),
                        new CallState.Agent(c.clerk(), new Presence.Here(c.page())),
                        now.plus(policy.ringTime()))),
                new CallEffect.LeaveLine(),
                new CallEffect.RingClerk(c.clerk()));
    }

    private static SwitchReason whyHeGoes(Line line, Instant now, CallPolicy policy) {
        return line.isTooLong(now, policy) ? SwitchReason.MAX_WAIT : SwitchReason.CITIZENS_CHOICE;
    }

    /** Nobody has to wait for ever: a number for the counter is worth more than a place that does not move. */
    private static Outcome meetDeadline(Call call, CallState.Queued s, Instant now, CallPolicy policy) {
        boolean giveUp =
                s.line().givenUpAt(policy).filter(limit -> !now.isBefore(limit)).isPresent();
        return giveUp
                ? toCounter(call, SwitchReason.MAX_WAIT, now, policy, new CallEffect.LeaveLine())
                : TransferRules.lapse(call, s, now);
    }

    private static boolean isAgentsPage(CallState.Offered s, CallCommand.Lose lose) {
        return s.agent().presence().page().equals(lose.page());
    }

    private static Outcome backInLine(Call call, CallState.Offered s, Line line, CallEffect.Release how) {
        return Outcome.step(
                call.in(new CallState.Queued(line)),
                new CallEffect.ReleaseClerk(s.agent().id(), how),
                new CallEffect.JoinLine(line));
    }

    static Outcome toCounter(Call call, SwitchReason reason, Instant now, CallPolicy policy, CallEffect first) {
        return toCounter(call, reason, PlainText.EMPTY, now, policy, first);
    }

    static Outcome toCounter(
            Call call, SwitchReason reason, PlainText text, Instant now, CallPolicy policy, CallEffect first) {
        return Outcome.step(
                call.in(new CallState.Offline(reason, now, now.plus(policy.farewell()))),
                first,
                new CallEffect.IssueTicket(reason, text, atCounter(call)));
    }

    /** At the counter care comes first, and then whoever has already lost a call. */
    private static Priority atCounter(Call call) {
        return call.hasCare() ? Priority.CARE : call.priority();
    }

    static Outcome wrongState() {
        return Outcome.refused(ErrorCode.CALL_WRONG_STATE);
    }
}
