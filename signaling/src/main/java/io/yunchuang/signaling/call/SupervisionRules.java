package io.yunchuang.signaling.call;

import io.yunchuang.signaling.call.CallEffect.SupervisionAct;
import io.yunchuang.signaling.call.Supervision.Arrival;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SupervisionMode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rules of a manager who listens to a talk, whispers to its clerk or barges in. One at a time; {@link ConsultSeats} keeps
 * a seat for him in every talk. Nothing here asks for the audit: {@link #noted} does so after whatever step begins,
 * changes or ends a supervision, also after those that end the talk.
 */
final class SupervisionRules {
    private SupervisionRules() {}

    static Outcome talking(Call call, CallState.Active s, CallCommand.AboutSupervision command, Instant now) {
        return switch (command) {
            case CallCommand.Listen c -> come(call, s, c.who(), SupervisionMode.LISTEN, now);
            case CallCommand.Whisper c -> come(call, s, c.who(), SupervisionMode.WHISPER, now);
            case CallCommand.BargeIn c -> come(call, s, c.who(), SupervisionMode.BARGE_IN, now);
            case CallCommand.LeaveSupervision c -> become(call, s, Optional.empty());
            case CallCommand.SeeSupervisor c -> present(call, s, before -> new Presence.Here(c.page()));
            case CallCommand.LoseSupervisor c ->
                isAt(s, c.page()) ? present(call, s, before -> before.lostAt(now)) : Outcome.unchanged(call);
        };
    }

    /** Where nobody talks there is nothing to supervise. */
    static Outcome withoutTalk(Call call, CallCommand.AboutSupervision command, ErrorCode why) {
        return switch (command) {
            case CallCommand.Listen c -> Outcome.refused(why);
            case CallCommand.Whisper c -> Outcome.refused(why);
            case CallCommand.BargeIn c -> Outcome.refused(why);
            case CallCommand.LeaveSupervision c -> Outcome.unchanged(call);
            case CallCommand.SeeSupervisor c -> Outcome.unchanged(call);
            case CallCommand.LoseSupervisor c -> Outcome.unchanged(call);
        };
    }

    /** Anybody with the right may come; what there is to leave is his who came. */
    static Optional<ErrorCode> objection(Call call, StaffId manager, CallCommand command) {
        boolean leaves = command instanceof CallCommand.LeaveSupervision;
        boolean his = call.supervision().filter(known -> known.isOf(manager)).isPresent();
        return leaves && !his ? Optional.of(ErrorCode.SUPERVISION_OVER) : Optional.empty();
    }

    /** A supervisor who was gone for too long. */
    static CallState.Active lapse(CallState.Active s, Instant now, CallPolicy policy) {
        boolean due = s.supervision()
                .flatMap(known -> known.dueAt(policy.clerkGrace()))
                .filter(limit -> !now.isBefore(limit))
                .isPresent();
        return due ? s.withSupervision(Optional.empty()) : s;
    }

    /** The step with what the audit must have of it. */
    static Outcome noted(Call before, CallCommand command, Outcome outcome) {
        if (!(outcome instanceof Outcome.Step step)) {
            return outcome;
        }
        Optional<Supervision> then = before.supervision();
        Optional<Supervision> now = step.next().supervision();
        if (now.map(Supervision::mode).equals(then.map(Supervision::mode))) {
            return step;
        }
        return now.map(known -> note(step, known, act(known.mode())))
                .or(() -> then.map(gone -> note(step, gone, how(command, before, step.next()))))
                .orElse(step);
    }

    private static Outcome come(Call call, CallState.Active s, Arrival who, SupervisionMode mode, Instant now) {
        if (!who.policy().allowed()) {
            return Outcome.refused(ErrorCode.SUPERVISION_NOT_ALLOWED);
        }
        if (s.supervision().filter(known -> !known.isOf(who.manager())).isPresent()) {
            return Outcome.refused(ErrorCode.SUPERVISION_OPEN);
        }
        return become(
                call,
                s,
                s.supervision()
                        .map(known -> known.in(mode, who))
                        .or(() -> Optional.of(Supervision.begin(who, mode, now))));
    }

    private static boolean isAt(CallState.Active s, PageId page) {
        return s.supervision()
                .filter(known -> known.supervisor().presence().page().equals(page))
                .isPresent();
    }

    private static Outcome present(Call call, CallState.Active s, UnaryOperator<Presence> change) {
        return become(
                call,
                s,
                s.supervision()
                        .map(known -> known.with(change.apply(known.supervisor().presence()))));
    }

    private static Outcome become(Call call, CallState.Active s, Optional<Supervision> next) {
        return next.equals(s.supervision()) ? Outcome.unchanged(call) : Outcome.step(call.in(s.withSupervision(next)));
    }

    private static Outcome.Step note(Outcome.Step step, Supervision whose, SupervisionAct what) {
        return step.then(new CallEffect.NoteSupervision(whose.supervisor().id(), what));
    }

    private static SupervisionAct act(SupervisionMode mode) {
        return switch (mode) {
            case LISTEN -> SupervisionAct.LISTENS;
            case WHISPER -> SupervisionAct.WHISPERS;
            case BARGE_IN -> SupervisionAct.BARGES_IN;
        };
    }

    /** A call that was handed to the expert goes on, but as another talk. */
    private static SupervisionAct how(CallCommand command, Call before, Call after) {
        if (command instanceof CallCommand.LeaveSupervision) {
            return SupervisionAct.LEFT;
        }
        boolean sameTalk = after.state() instanceof CallState.Active
                && after.state()
                        .clerk()
                        .map(CallState.Agent::id)
                        .equals(before.state().clerk().map(CallState.Agent::id));
        return sameTalk ? SupervisionAct.LOST : SupervisionAct.ENDED_WITH_TALK;
    }
}
