package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of handing a call on without talking to the next clerk first (转接). The call is first in line for its target
 * alone; when nobody of the target takes it, it goes on in the ordinary line, at the citizen's own place.
 */
final class TransferRules {
    private TransferRules() {}

    /** The clerk is rid of the call, whose record goes along; leaving the talk ends whatever went on in it. */
    static Outcome talking(
            Call call, CallState.Active s, CallCommand.AboutTransfer command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.Transfer c ->
                obstacle(c.standing())
                        .map(Outcome::refused)
                        .orElseGet(() -> handOn(call, s, c, now, now.plus(policy.transferTime())));
            case CallCommand.LoseTarget c -> Outcome.unchanged(call);
        };
    }

    static Outcome queued(Call call, CallState.Queued s, CallCommand.AboutTransfer command) {
        return switch (command) {
            case CallCommand.Transfer c -> Outcome.refused(ErrorCode.TRANSFER_NOT_IN_TALK);
            case CallCommand.LoseTarget c -> forAnybody(call, s);
        };
    }

    /** Where nobody talks nothing is handed on; a target that is lost is no news any more. */
    static Outcome withoutTalk(Call call, CallCommand.AboutTransfer command, ErrorCode why) {
        return switch (command) {
            case CallCommand.Transfer c -> Outcome.refused(why);
            case CallCommand.LoseTarget c -> Outcome.unchanged(call);
        };
    }

    /** The target has had its time. */
    static Outcome lapse(Call call, CallState.Queued s, Instant now) {
        return s.line().after(now).equals(s.line()) ? Outcome.unchanged(call) : forAnybody(call, s);
    }

    /** Whether the target may be asked through that clerk: each once, and never the one who handed the call on. */
    static boolean mayBeOffered(Line line, StaffId clerk) {
        return line.transfer().isEmpty() || !line.passed().containsKey(clerk);
    }

    /** Handing on what one has handed on already is everyday life for whoever presses twice. */
    static boolean hasHandedOn(Call call, StaffId clerk) {
        return call.record()
                .handover()
                .filter(last -> last.from().equals(clerk))
                .isPresent();
    }

    private static Outcome handOn(Call call, CallState.Active s, CallCommand.Transfer c, Instant now, Instant until) {
        StaffId from = s.agent().id();
        Line line = s.line().handedOn(new Transfer(c.target(), until), from, now);
        Handover handover = new Handover(from, c.target(), c.note(), now);
        return Outcome.step(
                call.in(new CallState.Queued(line), call.record().handedOn(handover)),
                new CallEffect.ReleaseClerk(from, CallEffect.Release.HANDED_ON),
                new CallEffect.JoinLine(line));
    }

    private static Outcome forAnybody(Call call, CallState.Queued s) {
        if (s.line().transfer().isEmpty()) {
            return Outcome.unchanged(call);
        }
        Line line = s.line().forAnybody();
        return Outcome.step(call.in(new CallState.Queued(line)), new CallEffect.JoinLine(line));
    }

    private static Optional<ErrorCode> obstacle(TargetStanding standing) {
        return switch (standing) {
            case TAKES_CALLS -> Optional.empty();
            case UNKNOWN -> Optional.of(ErrorCode.TRANSFER_TARGET_UNKNOWN);
            case OWN -> Optional.of(ErrorCode.TRANSFER_TO_ONESELF);
            case NOT_ABLE -> Optional.of(ErrorCode.TRANSFER_NOT_ABLE);
            case NOBODY_ON_DUTY -> Optional.of(ErrorCode.TRANSFER_NOBODY_ON_DUTY);
        };
    }
}
