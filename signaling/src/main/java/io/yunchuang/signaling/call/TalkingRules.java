package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rules once a clerk has answered. */
final class TalkingRules {
    /** Once these decode each other, the talk begins. */
    private static final Set<Side> TALKERS = EnumSet.of(Side.KIOSK, Side.CLERK);

    private TalkingRules() {}

    static Outcome connecting(
            Call call, CallState.Connecting s, Actor actor, CallCommand command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.MediaUp c -> mediaUp(call, s, actor, c, now);
            case CallCommand.MeetDeadline c -> {
                if (clerkIsLost(s.agent(), now, policy)) {
                    yield fallsBack(call, s.line(), s.agent(), now);
                }
                yield now.isBefore(s.mediaBy())
                        ? ConferenceRules.withoutPath(call, s, now, policy)
                        : WaitingRules.toCounter(call, SwitchReason.NO_MEDIA, now, policy, toWrapUp(s.agent()));
            }
            case CallCommand.Join c -> agentJoins(call, s.agent(), c, now, policy, s::withAgent);
            case CallCommand.Lose c -> agentIsGone(call, s.agent(), c, now, s::withAgent);
            case CallCommand.AboutConference c -> ConferenceRules.inCall(call, actor, c, now);
            case CallCommand other -> engaged(call, s.agent(), actor, other, now, policy);
        };
    }

    static Outcome active(
            Call call, CallState.Active s, Actor actor, CallCommand command, Instant now, CallPolicy policy) {
        if (s.isHold() && ConsultRules.needsCitizen(command)) {
            return Outcome.refused(ErrorCode.CONSULT_ON_HOLD);
        }
        return switch (command) {
            case CallCommand.MediaUp c -> Outcome.unchanged(call);
            case CallCommand.MeetDeadline c ->
                clerkIsLost(s.agent(), now, policy)
                        ? fallsBack(call, s.line(), s.agent(), now)
                        : lapse(call, s, now, policy);
            case CallCommand.Join c ->
                agentJoins(
                        call,
                        s.agent(),
                        c,
                        now,
                        policy,
                        agent -> s.withAgent(agent).withoutControl());
            case CallCommand.Lose c ->
                agentIsGone(call, s.agent(), c, now, agent -> s.withAgent(agent).withoutControl());
            case CallCommand.AboutScreen c -> ScreenRules.apply(call, s, c, now, policy);
            case CallCommand.AboutControl c -> ControlRules.apply(call, s, actor, c, now, policy);
            case CallCommand.AboutDocument c -> DocumentRules.apply(call, s, c, now, policy);
            case CallCommand.AboutPortal c -> PortalRules.apply(call, s, c, now);
            case CallCommand.AboutConsult c -> ConsultRules.talking(call, s, actor, c, now, policy);
            case CallCommand.AboutTransfer c -> TransferRules.talking(call, s, c, now, policy);
            case CallCommand.AboutSupervision c -> SupervisionRules.talking(call, s, c, now);
            case CallCommand.AboutConference c -> ConferenceRules.inCall(call, actor, c, now);
            case CallCommand other -> engaged(call, s.agent(), actor, other, now, policy);
        };
    }

    /** Whatever was asked and not answered in time. */
    private static Outcome lapse(Call call, CallState.Active s, Instant now, CallPolicy policy) {
        CallState.Active asked = DocumentRules.lapse(ControlRules.lapse(ScreenRules.lapse(s, now), now), now);
        CallState.Active there = SupervisionRules.lapse(ConsultEnds.lapse(asked, now, policy), now, policy);
        CallState.Active left = ConferenceRules.lapse(call, there, now);
        return left.equals(s) ? Outcome.unchanged(call) : Outcome.step(call.in(left));
    }

    /** What holds in both states with a clerk on the call. */
    private static Outcome engaged(
            Call call, CallState.Agent agent, Actor actor, CallCommand command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.HangUp c ->
                Outcome.step(call.in(CallRules.farewell(EndReason.COMPLETED, now, policy)), toWrapUp(agent));
            case CallCommand.GoToCounter c ->
                WaitingRules.toCounter(call, SwitchReason.CITIZENS_CHOICE, now, policy, toWrapUp(agent));
            case CallCommand.SwitchToCounter c -> switchToCounter(call, agent, c, now, policy);
            case CallCommand.Accept c -> Outcome.unchanged(call);
            case CallCommand.Decline c -> WaitingRules.wrongState();
            case CallCommand.Offer c -> WaitingRules.wrongState();
            case CallCommand.MarkCare c -> WaitingRules.wrongState();
            case CallCommand.LoseCover c -> WaitingRules.wrongState();
            case CallCommand.FinishWrapUp c -> WaitingRules.wrongState();
            case CallCommand.Leave c -> WaitingRules.wrongState();
            case CallCommand.AboutScreen c -> ScreenRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutControl c -> ControlRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutDocument c -> DocumentRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutPortal c -> PortalRules.withoutTalk(call, c, ErrorCode.CALL_WRONG_STATE);
            case CallCommand.AboutConsult c -> ConsultRules.withoutTalk(call, c, ErrorCode.CONSULT_NOT_IN_TALK);
            case CallCommand.AboutTransfer c -> TransferRules.withoutTalk(call, c, ErrorCode.TRANSFER_NOT_IN_TALK);
            case CallCommand.AboutSupervision c ->
                SupervisionRules.withoutTalk(call, c, ErrorCode.SUPERVISION_NOT_IN_TALK);
            case CallCommand.AboutConference c -> ConferenceRules.withoutTalk(call);
            case CallCommand.Rate c -> Outcome.refused(ErrorCode.RATING_NOT_POSSIBLE);
            case CallCommand.MediaUp c -> Outcome.unchanged(call);
            case CallCommand.WriteNote c -> Outcome.unchanged(call);
            case CallCommand.MarkMaterial c -> Outcome.unchanged(call);
            case CallCommand.Join c -> Outcome.unchanged(call);
            case CallCommand.Lose c -> Outcome.unchanged(call);
            case CallCommand.MeetDeadline c -> Outcome.unchanged(call);
        };
    }

    private static Outcome switchToCounter(
            Call call, CallState.Agent agent, CallCommand.SwitchToCounter c, Instant now, CallPolicy policy) {
        if (!c.reason().isClerks()) {
            return Outcome.refused(ErrorCode.FIELD_INVALID);
        }
        if (c.reason() == SwitchReason.OTHER && c.text().isBlank()) {
            return Outcome.refused(ErrorCode.REASON_TEXT_REQUIRED);
        }
        return WaitingRules.toCounter(call, c.reason(), c.text(), now, policy, toWrapUp(agent));
    }

    private static Outcome mediaUp(Call call, CallState.Connecting s, Actor actor, CallCommand.MediaUp c, Instant now) {
        if (!call.link().equals(Optional.of(c.link()))) {
            return Outcome.unchanged(call);
        }
        Set<Side> decoding = EnumSet.of(actor instanceof Actor.Citizen ? Side.KIOSK : Side.CLERK);
        decoding.addAll(s.decoding());
        if (decoding.equals(s.decoding())) {
            return Outcome.unchanged(call);
        }
        CallState next = decoding.containsAll(TALKERS)
                ? CallState.Active.begin(s.line(), s.agent(), now).withConference(ConferenceRules.open(s.conference()))
                : new CallState.Connecting(s.line(), s.agent(), s.mediaBy(), decoding, s.conference());
        return Outcome.step(call.in(next));
    }

    static Outcome agentJoins(
            Call call,
            CallState.Agent agent,
            CallCommand.Join join,
            Instant now,
            CallPolicy policy,
            Function<CallState.Agent, CallState> in) {
        Presence here = new Presence.Here(join.page());
        if (here.equals(agent.presence())) {
            return Outcome.unchanged(call);
        }
        Call next = call.in(in.apply(agent.with(here)));
        boolean reloaded = !agent.presence().page().equals(join.page());
        return Outcome.step(reloaded ? afterReload(next, now, policy) : next);
    }

    private static Outcome agentIsGone(
            Call call,
            CallState.Agent agent,
            CallCommand.Lose lose,
            Instant now,
            Function<CallState.Agent, CallState> in) {
        boolean other = !agent.presence().page().equals(lose.page());
        if (other || agent.presence().isAway()) {
            return Outcome.unchanged(call);
        }
        return Outcome.step(call.in(in.apply(agent.with(agent.presence().lostAt(now)))));
    }

    /** A reload makes a new media link, on which nobody decodes yet; still the same step. */
    static Call afterReload(Call call, Instant now, CallPolicy policy) {
        return switch (call.state()) {
            case CallState.Connecting s ->
                call.sameStep(new CallState.Connecting(
                        s.line(), s.agent(), now.plus(policy.mediaTime()), Set.of(), Optional.empty()));
            case CallState.Queued s -> call;
            case CallState.Offered s -> call;
            case CallState.Active s -> call;
            case CallState.Offline s -> call;
            case CallState.Ended s -> call;
        };
    }

    /** The same for the kiosk's page, which takes what it captured along. */
    static Call kioskReloaded(Call call, Instant now, CallPolicy policy) {
        Call next = afterReload(call, now, policy);
        if (!(next.state() instanceof CallState.Active talk)) {
            return next;
        }
        CallState left = talk.withoutControl()
                .withScreen(ScreenRules.afterReload(talk.screen()))
                .withDocument(DocumentRules.afterReload(talk.document()));
        return next.sameStep(left);
    }

    /** Without the citizen's page nobody could stop the clerk; still the same step. */
    static Call kioskLost(Call next) {
        return next.state() instanceof CallState.Active talk ? next.sameStep(talk.withoutControl()) : next;
    }

    private static boolean clerkIsLost(CallState.Agent agent, Instant now, CallPolicy policy) {
        return agent.presence()
                .awayLimit(policy.clerkGrace())
                .filter(limit -> !now.isBefore(limit))
                .isPresent();
    }

    private static Outcome fallsBack(Call call, Line line, CallState.Agent agent, Instant now) {
        Line first = line.fallenBack(now);
        return Outcome.step(
                call.in(new CallState.Queued(first)),
                new CallEffect.ReleaseClerk(agent.id(), CallEffect.Release.VANISHED),
                new CallEffect.JoinLine(first));
    }

    static CallEffect toWrapUp(CallState.Agent agent) {
        return new CallEffect.ReleaseClerk(agent.id(), CallEffect.Release.TO_WRAP_UP);
    }
}
