package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of controlling the kiosk: asked by the clerk who sees its screen, agreed to by the citizen, ended by anybody
 * and by every loss. The agent that carries it out is part of the consent: another connection of it needs another one.
 */
final class ControlRules {
    private ControlRules() {}

    static Outcome apply(
            Call call,
            CallState.Active s,
            Actor actor,
            CallCommand.AboutControl command,
            Instant now,
            CallPolicy policy) {
        return switch (command) {
            case CallCommand.AskForControl c -> ask(call, s, c, now, policy);
            case CallCommand.AllowControl c -> allow(call, s, actor, c, now);
            case CallCommand.RefuseControl c -> become(call, s, s.control().ended(c.why()));
            case CallCommand.StopControl c -> become(call, s, stopped(s.control()));
            case CallCommand.SeeAgent c -> become(call, s, under(s.control(), c.agent()));
        };
    }

    /** Where nobody talks nothing is controlled; ending what has ended already is no mistake. */
    static Outcome withoutTalk(Call call, CallCommand.AboutControl command, ErrorCode why) {
        return switch (command) {
            case CallCommand.AskForControl c -> Outcome.refused(why);
            case CallCommand.AllowControl c -> Outcome.refused(why);
            case CallCommand.RefuseControl c -> Outcome.unchanged(call);
            case CallCommand.StopControl c -> Outcome.unchanged(call);
            case CallCommand.SeeAgent c -> Outcome.unchanged(call);
        };
    }

    /** Asking for something else ends what there is: it needs a consent of its own. */
    private static Outcome ask(
            Call call, CallState.Active s, CallCommand.AskForControl c, Instant now, CallPolicy policy) {
        if (!s.screen().isShown()) {
            return Outcome.refused(ErrorCode.SCREEN_NOT_SHOWN);
        }
        if (c.agent().isEmpty()) {
            return Outcome.refused(ErrorCode.AGENT_NOT_CONNECTED);
        }
        boolean already = switch (s.control()) {
            case ControlGrant.Asked asked -> asked.scope() == c.scope();
            case ControlGrant.Granted granted -> granted.scope() == c.scope();
            case ControlGrant.Off off -> false;
            case ControlGrant.NotGranted not -> false;
        };
        return already
                ? Outcome.unchanged(call)
                : become(call, s, new ControlGrant.Asked(c.scope(), c.agent().get(), now.plus(policy.consentTime())));
    }

    private static Outcome allow(Call call, CallState.Active s, Actor actor, CallCommand.AllowControl c, Instant now) {
        return switch (s.control()) {
            case ControlGrant.Asked asked -> answered(call, s, asked, actor, c, now);
            case ControlGrant.Granted granted ->
                granted.scope() == c.scope() ? Outcome.unchanged(call) : Outcome.refused(ErrorCode.CALL_WRONG_STATE);
            case ControlGrant.Off off -> Outcome.refused(ErrorCode.CALL_WRONG_STATE);
            case ControlGrant.NotGranted not -> Outcome.refused(ErrorCode.CALL_WRONG_STATE);
        };
    }

    private static Outcome answered(
            Call call,
            CallState.Active s,
            ControlGrant.Asked asked,
            Actor actor,
            CallCommand.AllowControl c,
            Instant now) {
        if (asked.scope() != c.scope()) {
            // The question goes further meanwhile: nobody has agreed to that.
            return Outcome.refused(ErrorCode.CALL_WRONG_STATE);
        }
        if (s.agent().presence().isAway() || call.kiosk().isAway()) {
            return become(call, s, new ControlGrant.NotGranted(ControlEnd.LOST));
        }
        return c.agent().equals(Optional.of(asked.agent()))
                ? become(
                        call,
                        s,
                        new ControlGrant.Granted(c.lease(), asked.scope(), asked.agent(), now, attendant(actor)))
                : become(call, s, new ControlGrant.NotGranted(ControlEnd.NOT_POSSIBLE));
    }

    private static Optional<StaffId> attendant(Actor actor) {
        return actor instanceof Actor.Attendant attendant ? Optional.of(attendant.id()) : Optional.empty();
    }

    /** A question that is taken back leaves nothing to tell; a lease does. */
    private static ControlGrant stopped(ControlGrant control) {
        return switch (control) {
            case ControlGrant.Asked asked -> new ControlGrant.Off();
            case ControlGrant.Granted granted -> control.ended(ControlEnd.STOPPED);
            case ControlGrant.Off off -> off;
            case ControlGrant.NotGranted not -> not;
        };
    }

    /** What remains when this is the kiosk's agent now. */
    private static ControlGrant under(ControlGrant control, Optional<PageId> agent) {
        return switch (control) {
            case ControlGrant.Asked asked ->
                agent.equals(Optional.of(asked.agent())) ? control : control.ended(ControlEnd.NOT_POSSIBLE);
            case ControlGrant.Granted granted ->
                agent.equals(Optional.of(granted.agent())) ? control : control.ended(ControlEnd.LOST);
            case ControlGrant.Off off -> off;
            case ControlGrant.NotGranted not -> not;
        };
    }

    /** A question that nobody answers lapses. */
    static CallState.Active lapse(CallState.Active s, Instant now) {
        boolean due = s.control().dueAt().filter(until -> !now.isBefore(until)).isPresent();
        return due ? s.withControl(new ControlGrant.NotGranted(ControlEnd.UNANSWERED)) : s;
    }

    private static Outcome become(Call call, CallState.Active s, ControlGrant next) {
        return next.equals(s.control()) ? Outcome.unchanged(call) : Outcome.step(call.in(s.withControl(next)));
    }
}
