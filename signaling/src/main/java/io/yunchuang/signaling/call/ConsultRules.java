package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The rules of asking experts in a talk (会商). Nothing here lets an expert go: {@link ConsultEnds#released} does so for whatever
 * step after which he is in the call no longer, also for those that end the talk.
 */
final class ConsultRules {
    private ConsultRules() {}

    static Outcome talking(
            Call call,
            CallState.Active s,
            Actor actor,
            CallCommand.AboutConsult command,
            Instant now,
            CallPolicy policy) {
        return switch (command) {
            case CallCommand.InviteExpert c -> invite(call, s, c, now, policy);
            case CallCommand.AcceptConsult c -> his(s, actor, seat -> accept(call, s, seat, now));
            case CallCommand.DeclineConsult c -> his(s, actor, seat -> decline(call, s, seat));
            case CallCommand.JoinExpert c ->
                answered(s, () -> s.isHold() ? Outcome.step(call.in(joined(s, now))) : Outcome.unchanged(call));
            case CallCommand.TalkAside c ->
                answered(s, () -> s.isHold() ? Outcome.unchanged(call) : Outcome.step(call.in(aside(s, now))));
            case CallCommand.TransferToExpert c -> handOver(call, s, c, now);
            case CallCommand.EndConsult c -> ConsultEnds.end(call, s, actor, c.expert());
            case CallCommand.SeeExpert c ->
                s.seatOf(c.expert())
                        .map(seat -> ConsultEnds.present(call, s, seat, before -> new Presence.Here(c.page())))
                        .orElseGet(() -> Outcome.unchanged(call));
            case CallCommand.LoseExpert c -> ConsultEnds.lose(call, s, c.page(), now);
        };
    }

    /** Where nobody talks nobody is asked; what ends a consult finds it ended. */
    static Outcome withoutTalk(Call call, CallCommand.AboutConsult command, ErrorCode why) {
        return switch (command) {
            case CallCommand.InviteExpert c -> Outcome.refused(why);
            case CallCommand.JoinExpert c -> Outcome.refused(why);
            case CallCommand.TalkAside c -> Outcome.refused(why);
            case CallCommand.TransferToExpert c -> Outcome.refused(why);
            case CallCommand.AcceptConsult c -> Outcome.refused(ErrorCode.CONSULT_OVER);
            case CallCommand.DeclineConsult c -> Outcome.unchanged(call);
            case CallCommand.EndConsult c -> Outcome.unchanged(call);
            case CallCommand.SeeExpert c -> Outcome.unchanged(call);
            case CallCommand.LoseExpert c -> Outcome.unchanged(call);
        };
    }

    /** Whether a command asks something of the citizen, who cannot answer while he is on hold. */
    static boolean needsCitizen(CallCommand command) {
        return command instanceof CallCommand.AskForScreen
                || command instanceof CallCommand.AskForControl
                || command instanceof CallCommand.AskForDocument
                || command instanceof CallCommand.TakePicture
                || command instanceof CallCommand.OpenPortal;
    }

    /** Whether that expert is asked in the call now. */
    static boolean isAsked(Call call, StaffId expert) {
        return call.state().seatOf(expert).isPresent();
    }

    private static Outcome invite(
            Call call, CallState.Active s, CallCommand.InviteExpert c, Instant now, CallPolicy policy) {
        if (isAsked(call, c.expert())) {
            return Outcome.unchanged(call);
        }
        Optional<Side> seat = ConsultSeats.free(call, s);
        if (seat.isEmpty()) {
            return Outcome.refused(ErrorCode.CALL_FULL);
        }
        return obstacle(c.standing())
                .map(Outcome::refused)
                .or(() -> c.page().map(page -> ring(call, s, seat.get(), c, page, now.plus(policy.ringTime()))))
                .orElseGet(() -> Outcome.refused(ErrorCode.CONSULT_OFF_DUTY));
    }

    private static Outcome ring(
            Call call, CallState.Active s, Side seat, CallCommand.InviteExpert c, PageId page, Instant ringUntil) {
        CallState.Agent expert = new CallState.Agent(c.expert(), new Presence.Here(page));
        return Outcome.step(
                call.in(s.withConsult(seat, new Consult.Ringing(expert, c.question(), ringUntil))),
                new CallEffect.RingClerk(c.expert()));
    }

    /** At the seat of the expert who says it. */
    private static Outcome his(CallState.Active s, Actor actor, Function<Side, Outcome> then) {
        Optional<Side> seat = actor instanceof Actor.Expert expert ? s.seatOf(expert.id()) : Optional.empty();
        return seat.map(then).orElseGet(() -> Outcome.refused(ErrorCode.CONSULT_OVER));
    }

    /** From now on the citizen is on hold: whoever comes is told first what it is about, by the others, too. */
    private static Outcome accept(Call call, CallState.Active s, Side seat, Instant now) {
        if (!(s.consults().get(seat) instanceof Consult.Ringing ringing)) {
            return Outcome.unchanged(call);
        }
        Consult answered = new Consult.Aside(ringing.expert(), ringing.question(), now);
        return Outcome.step(
                call.in(aside(s.withConsult(seat, answered), now)),
                new CallEffect.EngageClerk(ringing.expert().id()));
    }

    private static Outcome decline(Call call, CallState.Active s, Side seat) {
        return ConsultEnds.rings(s, seat)
                ? Outcome.step(call.in(ConsultEnds.over(s, seat, ConsultEnd.DECLINED)))
                : WaitingRules.wrongState();
    }

    /** What can be done with experts who have answered, and with no others. */
    private static Outcome answered(CallState.Active s, Supplier<Outcome> then) {
        if (!s.expertsWhoHaveCome().isEmpty()) {
            return then.get();
        }
        return s.experts().isEmpty() ? Outcome.refused(ErrorCode.CONSULT_OVER) : WaitingRules.wrongState();
    }

    private static CallState.Active joined(CallState.Active s, Instant now) {
        return changed(s, consult -> switch (consult) {
            case Consult.Ringing c -> c;
            case Consult.Aside c -> new Consult.Joined(c.expert(), c.question(), now);
            case Consult.Joined c -> c;
            case Consult.Over c -> c;
        });
    }

    private static CallState.Active aside(CallState.Active s, Instant now) {
        return changed(s, consult -> switch (consult) {
            case Consult.Ringing c -> c;
            case Consult.Aside c -> c;
            case Consult.Joined c -> new Consult.Aside(c.expert(), c.question(), now);
            case Consult.Over c -> c;
        });
    }

    private static CallState.Active changed(CallState.Active s, UnaryOperator<Consult> change) {
        Map<Side, Consult> next = new EnumMap<>(Side.class);
        s.consults().forEach((seat, consult) -> next.put(seat, change.apply(consult)));
        return s.withConsults(next);
    }

    /** A new talk with the expert as its clerk: whatever went on in the old one ends, and the record goes along. */
    private static Outcome handOver(Call call, CallState.Active s, CallCommand.TransferToExpert c, Instant now) {
        Optional<Side> seat = s.seatOf(c.expert());
        if (seat.isEmpty()) {
            return Outcome.refused(ErrorCode.CONSULT_OVER);
        }
        if (ConsultEnds.rings(s, seat.get())) {
            return WaitingRules.wrongState();
        }
        CallState.Agent expert = s.experts().get(seat.get());
        if (expert.presence().isAway()) {
            return Outcome.refused(ErrorCode.CONSULT_AWAY);
        }
        StaffId from = s.agent().id();
        Handover handover = new Handover(from, new TransferTarget.Clerk(expert.id()), c.note(), now);
        return Outcome.step(
                call.in(
                        begun(s, expert, now).withConference(s.conference()),
                        call.record().handedOn(handover).answered(expert.id(), now)),
                new CallEffect.ReleaseClerk(from, CallEffect.Release.HANDED_ON));
    }

    private static CallState.Active begun(CallState.Active before, CallState.Agent expert, Instant now) {
        CallState.Active next = CallState.Active.begin(before.line(), expert, now);
        return before.pathLost() ? next.withoutPath() : next;
    }

    private static Optional<ErrorCode> obstacle(ExpertStanding standing) {
        return switch (standing) {
            case CAN_COME -> Optional.empty();
            case ONESELF -> Optional.of(ErrorCode.CONSULT_ONESELF);
            case NO_EXPERT -> Optional.of(ErrorCode.EXPERT_UNKNOWN);
            case OFF_DUTY -> Optional.of(ErrorCode.CONSULT_OFF_DUTY);
            case PAUSED -> Optional.of(ErrorCode.CONSULT_PAUSED);
            case BUSY -> Optional.of(ErrorCode.CONSULT_BUSY);
        };
    }
}
