package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rules of asking an expert in a talk (会商). Nothing here lets the expert go: {@link #released} does so for whatever
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
            case CallCommand.AcceptConsult c -> accept(call, s, now);
            case CallCommand.DeclineConsult c -> decline(call, s);
            case CallCommand.JoinExpert c ->
                answered(
                        s,
                        (expert, question) -> s.isHold()
                                ? become(call, s, new Consult.Joined(expert, question, now))
                                : Outcome.unchanged(call));
            case CallCommand.TalkAside c ->
                answered(
                        s,
                        (expert, question) -> s.isHold()
                                ? Outcome.unchanged(call)
                                : become(call, s, new Consult.Aside(expert, question, now)));
            case CallCommand.TransferToExpert c ->
                answered(s, (expert, question) -> handOver(call, s, expert, c.note(), now));
            case CallCommand.EndConsult c -> end(call, s, actor);
            case CallCommand.SeeExpert c -> present(call, s, before -> new Presence.Here(c.page()));
            case CallCommand.LoseExpert c -> lose(call, s, c.page(), now);
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

    /** Whoever has not answered, or was gone, for too long. */
    static CallState.Active lapse(CallState.Active s, Instant now, CallPolicy policy) {
        boolean due = s.consult()
                .flatMap(consult -> consult.dueAt(policy))
                .filter(limit -> !now.isBefore(limit))
                .isPresent();
        return due ? over(s, rings(s) ? ConsultEnd.MISSED : ConsultEnd.LOST) : s;
    }

    /** Whether that expert is asked in the call now. */
    static boolean isAsked(Call call, StaffId expert) {
        return call.state().expert().filter(known -> known.id().equals(expert)).isPresent();
    }

    /** The step with the expert let go, when it is one after which he is in the call no longer. */
    static Outcome released(Call before, Outcome outcome) {
        if (!(outcome instanceof Outcome.Step step) || !(before.state() instanceof CallState.Active talk)) {
            return outcome;
        }
        return talk.expert()
                .map(CallState.Agent::id)
                .filter(expert -> !isIn(step.next(), expert))
                .<Outcome>map(expert -> step.after(new CallEffect.ReleaseClerk(expert, how(talk, step.next()))))
                .orElse(outcome);
    }

    private static boolean isIn(Call call, StaffId person) {
        return isAsked(call, person)
                || call.state()
                        .clerk()
                        .filter(clerk -> clerk.id().equals(person))
                        .isPresent();
    }

    private static CallEffect.Release how(CallState.Active before, Call after) {
        if (after.state() instanceof CallState.Active talk
                && talk.consult().orElseThrow() instanceof Consult.Over over) {
            return switch (over.why()) {
                case DECLINED -> CallEffect.Release.DECLINED;
                case MISSED -> CallEffect.Release.MISSED;
                case CANCELLED -> CallEffect.Release.WITHDRAWN;
                case LEFT, REMOVED -> CallEffect.Release.HANDED_ON;
                case LOST -> CallEffect.Release.VANISHED;
            };
        }
        return rings(before) ? CallEffect.Release.WITHDRAWN : CallEffect.Release.HANDED_ON;
    }

    private static Outcome invite(
            Call call, CallState.Active s, CallCommand.InviteExpert c, Instant now, CallPolicy policy) {
        if (s.expert().isPresent()) {
            return isAsked(call, c.expert()) ? Outcome.unchanged(call) : Outcome.refused(ErrorCode.CONSULT_OPEN);
        }
        return obstacle(c.standing())
                .map(Outcome::refused)
                .or(() -> c.page().map(page -> ring(call, s, c, page, now.plus(policy.ringTime()))))
                .orElseGet(() -> Outcome.refused(ErrorCode.CONSULT_OFF_DUTY));
    }

    private static Outcome ring(
            Call call, CallState.Active s, CallCommand.InviteExpert c, PageId page, Instant ringUntil) {
        CallState.Agent expert = new CallState.Agent(c.expert(), new Presence.Here(page));
        return Outcome.step(
                call.in(s.withConsult(new Consult.Ringing(expert, c.question(), ringUntil))),
                new CallEffect.RingClerk(c.expert()));
    }

    /** From now on the citizen is on hold. */
    private static Outcome accept(Call call, CallState.Active s, Instant now) {
        return s.consult().orElseThrow() instanceof Consult.Ringing ringing
                ? Outcome.step(
                        call.in(s.withConsult(new Consult.Aside(ringing.expert(), ringing.question(), now))),
                        new CallEffect.EngageClerk(ringing.expert().id()))
                : Outcome.unchanged(call);
    }

    private static Outcome decline(Call call, CallState.Active s) {
        return rings(s) ? Outcome.step(call.in(over(s, ConsultEnd.DECLINED))) : WaitingRules.wrongState();
    }

    /** What can be done with an expert who has answered, and with no other. */
    private static Outcome answered(CallState.Active s, BiFunction<CallState.Agent, PlainText, Outcome> then) {
        Optional<Outcome> outcome = s.consult().map(consult -> switch (consult) {
            case Consult.Ringing c -> WaitingRules.wrongState();
            case Consult.Aside c -> then.apply(c.expert(), c.question());
            case Consult.Joined c -> then.apply(c.expert(), c.question());
            case Consult.Over c -> Outcome.refused(ErrorCode.CONSULT_OVER);
        });
        return outcome.orElseGet(() -> Outcome.refused(ErrorCode.CONSULT_OVER));
    }

    private static Outcome become(Call call, CallState.Active s, Consult next) {
        return Outcome.step(call.in(s.withConsult(next)));
    }

    /** A new talk with the expert as its clerk: whatever went on in the old one ends, and the record goes along. */
    private static Outcome handOver(
            Call call, CallState.Active s, CallState.Agent expert, PlainText note, Instant now) {
        if (expert.presence().isAway()) {
            return Outcome.refused(ErrorCode.CONSULT_AWAY);
        }
        StaffId from = s.agent().id();
        Handover handover = new Handover(from, new TransferTarget.Clerk(expert.id()), note, now);
        return Outcome.step(
                call.in(
                        CallState.Active.begin(s.line(), expert, now).withConference(s.conference()),
                        call.record().handedOn(handover).answered(expert.id(), now)),
                new CallEffect.ReleaseClerk(from, CallEffect.Release.HANDED_ON));
    }

    private static Outcome end(Call call, CallState.Active s, Actor actor) {
        if (s.expert().isEmpty()) {
            return Outcome.unchanged(call);
        }
        ConsultEnd byExpert = rings(s) ? ConsultEnd.DECLINED : ConsultEnd.LEFT;
        ConsultEnd byClerk = rings(s) ? ConsultEnd.CANCELLED : ConsultEnd.REMOVED;
        return Outcome.step(call.in(over(s, actor instanceof Actor.Expert ? byExpert : byClerk)));
    }

    /** A page that goes while it rings cannot answer; one that goes in the talk may come back. */
    private static Outcome lose(Call call, CallState.Active s, PageId page, Instant now) {
        boolean his = s.expert()
                .filter(expert -> expert.presence().page().equals(page))
                .isPresent();
        if (!his) {
            return Outcome.unchanged(call);
        }
        return rings(s)
                ? Outcome.step(call.in(over(s, ConsultEnd.LOST)))
                : present(call, s, presence -> presence.lostAt(now));
    }

    private static Outcome present(Call call, CallState.Active s, Function<Presence, Presence> change) {
        CallState.Active next = s.consult()
                .map(consult -> s.withConsult(consult.with(expert -> expert.with(change.apply(expert.presence())))))
                .orElse(s);
        return next.equals(s) ? Outcome.unchanged(call) : Outcome.step(call.in(next));
    }

    private static boolean rings(CallState.Active s) {
        return s.consult().filter(Consult.Ringing.class::isInstance).isPresent();
    }

    private static CallState.Active over(CallState.Active s, ConsultEnd why) {
        return s.expert()
                .map(expert -> s.withConsult(new Consult.Over(expert.id(), why)))
                .orElse(s);
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
