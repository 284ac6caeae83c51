package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of a call: {@code (call, actor, command, now) → next call + effects}. Knows no clock and no I/O. Who may give
 * a command at all is checked here, what it does in which state in one class per phase.
 */
public final class CallRules {
    private CallRules() {}

    /** Carries out one command. */
    public static Outcome apply(Call call, Actor actor, CallCommand command, Instant now, CallPolicy policy) {
        Optional<ErrorCode> objection = objection(call, actor, command);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        boolean lost = command instanceof CallCommand.MeetDeadline && kioskIsLost(call, now, policy);
        Outcome outcome = lost ? dropped(call, now) : carriedOut(call, actor, command, now, policy);
        Outcome left = ConsultEnds.released(call, SupervisionRules.noted(call, command, outcome));
        return ConferenceRules.settled(ClosingRules.toldToCounter(call, left), now);
    }

    private static Outcome carriedOut(Call call, Actor actor, CallCommand command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.Join join when join.side() == Side.KIOSK -> kioskJoins(call, join, now, policy);
            case CallCommand.Lose lose when lose.side() == Side.KIOSK -> kioskIsGone(call, lose, now);
            case CallCommand.WriteNote note ->
                recorded(call, actor, call.record().noted(note.text()));
            case CallCommand.MarkMaterial mark ->
                recorded(call, actor, call.record().marked(mark.material(), mark.state()));
            case CallCommand other ->
                switch (call.state()) {
                    case CallState.Queued s -> WaitingRules.queued(call, s, other, now, policy);
                    case CallState.Offered s -> WaitingRules.offered(call, s, actor, other, now, policy);
                    case CallState.Connecting s -> TalkingRules.connecting(call, s, actor, other, now, policy);
                    case CallState.Active s -> TalkingRules.active(call, s, actor, other, now, policy);
                    case CallState.Offline s -> ClosingRules.offline(call, s, actor, other, now);
                    case CallState.Ended s -> ClosingRules.ended(call, s, actor, other, now);
                };
        };
    }

    /**
     * Why somebody may not give a command, whatever the call's state; empty when he may. Default-deny: who may give which
     * command, and whether the call is his.
     */
    public static Optional<ErrorCode> objection(Call call, Actor actor, CallCommand command) {
        boolean allowed = switch (command) {
            case CallCommand.Accept c -> actor instanceof Actor.Clerk;
            case CallCommand.Decline c -> actor instanceof Actor.Clerk;
            case CallCommand.SwitchToCounter c -> actor instanceof Actor.Clerk;
            case CallCommand.WriteNote c -> actor instanceof Actor.Clerk;
            case CallCommand.MarkMaterial c -> actor instanceof Actor.Clerk;
            case CallCommand.FinishWrapUp c -> actor instanceof Actor.Clerk;
            case CallCommand.MarkCare c -> actor instanceof Actor.Attendant;
            case CallCommand.GoToCounter c -> actor instanceof Actor.Citizen || actor instanceof Actor.Attendant;
            case CallCommand.Rate c -> actor instanceof Actor.Citizen;
            case CallCommand.Leave c -> actor instanceof Actor.Citizen;
            case CallCommand.AskForScreen c -> actor instanceof Actor.Clerk;
            case CallCommand.AllowScreen c -> actor instanceof Actor.Citizen;
            case CallCommand.RefuseScreen c -> actor instanceof Actor.Citizen;
            case CallCommand.StopScreen c -> talks(actor);
            case CallCommand.AskForControl c -> actor instanceof Actor.Clerk;
            case CallCommand.AllowControl c -> actor instanceof Actor.Citizen || actor instanceof Actor.Attendant;
            case CallCommand.RefuseControl c -> actor instanceof Actor.Citizen;
            case CallCommand.StopControl c -> talks(actor) || actor instanceof Actor.Agent;
            case CallCommand.SeeAgent c -> actor instanceof Actor.Server;
            case CallCommand.AskForDocument c -> actor instanceof Actor.Clerk;
            case CallCommand.AllowDocument c -> actor instanceof Actor.Citizen;
            case CallCommand.RefuseDocument c -> actor instanceof Actor.Citizen;
            case CallCommand.StopDocument c -> talks(actor);
            case CallCommand.TakePicture c -> actor instanceof Actor.Clerk;
            case CallCommand.OpenPortal c -> actor instanceof Actor.Clerk;
            case CallCommand.ClosePortal c -> talks(actor);
            case CallCommand.ReportPortal c -> actor instanceof Actor.Agent;
            case CallCommand.Transfer c -> actor instanceof Actor.Clerk;
            case CallCommand.LoseTarget c -> actor instanceof Actor.Server;
            case CallCommand.InviteExpert c -> actor instanceof Actor.Clerk;
            case CallCommand.AcceptConsult c -> actor instanceof Actor.Expert;
            case CallCommand.DeclineConsult c -> actor instanceof Actor.Expert;
            case CallCommand.JoinExpert c -> actor instanceof Actor.Clerk;
            case CallCommand.TalkAside c -> actor instanceof Actor.Clerk;
            case CallCommand.TransferToExpert c -> actor instanceof Actor.Clerk;
            case CallCommand.EndConsult c -> actor instanceof Actor.Clerk || actor instanceof Actor.Expert;
            case CallCommand.SeeExpert c -> actor instanceof Actor.Server;
            case CallCommand.LoseExpert c -> actor instanceof Actor.Server;
            case CallCommand.Listen c -> actor instanceof Actor.Manager;
            case CallCommand.Whisper c -> actor instanceof Actor.Manager;
            case CallCommand.BargeIn c -> actor instanceof Actor.Manager;
            case CallCommand.LeaveSupervision c -> actor instanceof Actor.Manager;
            case CallCommand.SeeSupervisor c -> actor instanceof Actor.Server;
            case CallCommand.LoseSupervisor c -> actor instanceof Actor.Server;
            case CallCommand.OpenConference c -> actor instanceof Actor.Server;
            case CallCommand.ConferenceUp c -> talks(actor) || actor instanceof Actor.Expert;
            case CallCommand.ConferenceDown c -> talks(actor) || actor instanceof Actor.Expert;
            case CallCommand.LoseConference c -> actor instanceof Actor.Server;
            case CallCommand.FindNoBridge c -> actor instanceof Actor.Server;
            case CallCommand.HangUp c -> talks(actor);
            case CallCommand.MediaUp c -> talks(actor);
            case CallCommand.Offer c -> actor instanceof Actor.Server;
            case CallCommand.LoseCover c -> actor instanceof Actor.Server;
            case CallCommand.Join c -> actor instanceof Actor.Server;
            case CallCommand.Lose c -> actor instanceof Actor.Server;
            case CallCommand.MeetDeadline c -> actor instanceof Actor.Server;
        };
        return allowed ? ownership(call, actor, command) : Optional.of(ErrorCode.NOT_ALLOWED);
    }

    private static boolean talks(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> true;
            case Actor.Clerk clerk -> true;
            case Actor.Expert expert -> false;
            case Actor.Manager manager -> false;
            case Actor.Agent agent -> false;
            case Actor.Attendant attendant -> false;
            case Actor.Server server -> false;
        };
    }

    private static Optional<ErrorCode> ownership(Call call, Actor actor, CallCommand command) {
        return switch (actor) {
            case Actor.Server server -> Optional.empty();
            case Actor.Citizen citizen -> ofKiosk(call, citizen.kiosk());
            case Actor.Agent agent -> ofKiosk(call, agent.kiosk());
            case Actor.Attendant attendant -> ofKiosk(call, attendant.kiosk());
            case Actor.Expert expert ->
                ConsultRules.isAsked(call, expert.id()) ? Optional.empty() : Optional.of(ErrorCode.CONSULT_OVER);
            case Actor.Manager manager -> SupervisionRules.objection(call, manager.id(), command);
            case Actor.Clerk clerk ->
                isClerkOf(call, clerk.id()) ? Optional.empty() : Optional.of(strangersCode(call, clerk.id(), command));
        };
    }

    private static Optional<ErrorCode> ofKiosk(Call call, KioskId kiosk) {
        return kiosk.equals(call.subject().kiosk()) ? Optional.empty() : Optional.of(ErrorCode.NOT_YOURS);
    }

    /** A clerk acts on the call he has; on a finished one until the next clerk has it. */
    private static boolean isClerkOf(Call call, StaffId clerk) {
        Optional<StaffId> current = call.state().clerk().map(CallState.Agent::id);
        return call.state().isLive()
                ? current.equals(Optional.of(clerk))
                : call.record().servedBy().equals(Optional.of(clerk));
    }

    /** Answering or handing on too late is everyday life and deserves the exact reason. */
    private static ErrorCode strangersCode(Call call, StaffId clerk, CallCommand command) {
        boolean handingOn = command instanceof CallCommand.Transfer || command instanceof CallCommand.TransferToExpert;
        if (handingOn && TransferRules.hasHandedOn(call, clerk)) {
            return ErrorCode.CALL_TRANSFERRED;
        }
        boolean answering = command instanceof CallCommand.Accept || command instanceof CallCommand.Decline;
        if (!answering) {
            return ErrorCode.NOT_YOURS;
        }
        return switch (call.state()) {
            case CallState.Queued s -> ErrorCode.CALL_NOT_OFFERED;
            case CallState.Offered s -> ErrorCode.CALL_NOT_OFFERED;
            case CallState.Connecting s -> ErrorCode.CALL_TAKEN;
            case CallState.Active s -> ErrorCode.CALL_TAKEN;
            case CallState.Offline s -> ErrorCode.CALL_ENDED;
            case CallState.Ended s -> ErrorCode.CALL_ENDED;
        };
    }

    private static Outcome recorded(Call call, Actor actor, CallRecord next) {
        if (call.record().servedBy().isEmpty()) {
            return Outcome.refused(ErrorCode.CALL_WRONG_STATE);
        }
        return next.equals(call.record()) ? Outcome.unchanged(call) : Outcome.step(call.with(next));
    }

    private static Outcome kioskJoins(Call call, CallCommand.Join join, Instant now, CallPolicy policy) {
        Presence here = new Presence.Here(join.page());
        if (!call.isShown() || here.equals(call.kiosk())) {
            return Outcome.unchanged(call);
        }
        boolean reloaded = !call.kiosk().page().equals(join.page());
        Call next = call.with(here);
        return stillInLine(reloaded ? TalkingRules.kioskReloaded(next, now, policy) : next);
    }

    private static Outcome kioskIsGone(Call call, CallCommand.Lose lose, Instant now) {
        boolean other = !call.kiosk().page().equals(lose.page());
        if (other || call.kiosk().isAway() || !call.isShown()) {
            return Outcome.unchanged(call);
        }
        return stillInLine(TalkingRules.kioskLost(call.with(call.kiosk().lostAt(now))));
    }

    /** The line knows whether the citizen is there: nobody is rung for an empty kiosk. */
    private static Outcome stillInLine(Call next) {
        return next.state() instanceof CallState.Queued queued
                ? Outcome.step(next, new CallEffect.JoinLine(queued.line()))
                : Outcome.step(next);
    }

    private static boolean kioskIsLost(Call call, Instant now, CallPolicy policy) {
        return call.isShown()
                && call.kiosk()
                        .awayLimit(policy.kioskGrace())
                        .filter(limit -> !now.isBefore(limit))
                        .isPresent();
    }

    private static Outcome dropped(Call call, Instant now) {
        return switch (call.state()) {
            case CallState.Queued s -> Outcome.step(call.in(over(EndReason.DROPPED, now)), new CallEffect.LeaveLine());
            case CallState.Offered s ->
                Outcome.step(
                        call.in(over(EndReason.DROPPED, now)),
                        new CallEffect.ReleaseClerk(s.agent().id(), CallEffect.Release.WITHDRAWN));
            case CallState.Connecting s ->
                Outcome.step(call.in(over(EndReason.DROPPED, now)), TalkingRules.toWrapUp(s.agent()));
            case CallState.Active s ->
                Outcome.step(call.in(over(EndReason.DROPPED, now)), TalkingRules.toWrapUp(s.agent()));
            case CallState.Offline s -> Outcome.step(call.in(over(EndReason.TICKET_TAKEN, now)));
            case CallState.Ended s -> Outcome.step(call.in(over(s.reason(), s.at())));
        };
    }

    /** An end that the kiosk does not show: nobody is there, or nothing is left to say. */
    static CallState over(EndReason reason, Instant at) {
        return new CallState.Ended(reason, at, Optional.empty());
    }

    /** An end with a farewell on the kiosk. */
    static CallState farewell(EndReason reason, Instant at, CallPolicy policy) {
        return new CallState.Ended(reason, at, Optional.of(at.plus(policy.farewell())));
    }
}
