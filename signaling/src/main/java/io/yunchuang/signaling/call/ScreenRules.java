package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ScreenEnd;
import java.time.Instant;

/** The rules of seeing the kiosk's screen: asked by the clerk, agreed to by the citizen, ended by either. */
final class ScreenRules {
    private ScreenRules() {}

    static Outcome apply(
            Call call, CallState.Active s, CallCommand.AboutScreen command, Instant now, CallPolicy policy) {
        return switch (s.screen()) {
            case ScreenShare.Off off -> notShown(call, s, command, now, policy);
            case ScreenShare.NotShown not -> notShown(call, s, command, now, policy);
            case ScreenShare.Asked asked -> asked(call, s, command, now);
            case ScreenShare.Shown shown -> shown(call, s, command);
        };
    }

    /** Where nobody talks nothing is shown; ending what has ended already is no mistake. */
    static Outcome withoutTalk(Call call, CallCommand.AboutScreen command, ErrorCode why) {
        return switch (command) {
            case CallCommand.AskForScreen c -> Outcome.refused(why);
            case CallCommand.AllowScreen c -> Outcome.refused(why);
            case CallCommand.RefuseScreen c -> Outcome.unchanged(call);
            case CallCommand.StopScreen c -> Outcome.unchanged(call);
        };
    }

    private static Outcome notShown(
            Call call, CallState.Active s, CallCommand.AboutScreen command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.AskForScreen c -> become(call, s, new ScreenShare.Asked(now.plus(policy.consentTime())));
            // The question has lapsed or was taken back meanwhile: without it there is no consent.
            case CallCommand.AllowScreen c -> Outcome.refused(ErrorCode.CALL_WRONG_STATE);
            case CallCommand.RefuseScreen c -> Outcome.unchanged(call);
            case CallCommand.StopScreen c -> Outcome.unchanged(call);
        };
    }

    private static Outcome asked(Call call, CallState.Active s, CallCommand.AboutScreen command, Instant now) {
        return switch (command) {
            case CallCommand.AskForScreen c -> Outcome.unchanged(call);
            case CallCommand.AllowScreen c -> become(call, s, new ScreenShare.Shown(now));
            case CallCommand.RefuseScreen c -> become(call, s, new ScreenShare.NotShown(c.why()));
            case CallCommand.StopScreen c -> become(call, s, new ScreenShare.Off());
        };
    }

    private static Outcome shown(Call call, CallState.Active s, CallCommand.AboutScreen command) {
        return switch (command) {
            case CallCommand.AskForScreen c -> Outcome.unchanged(call);
            case CallCommand.AllowScreen c -> Outcome.unchanged(call);
            case CallCommand.RefuseScreen c -> become(call, s, new ScreenShare.NotShown(c.why()));
            case CallCommand.StopScreen c -> become(call, s, new ScreenShare.NotShown(ScreenEnd.STOPPED));
        };
    }

    /** A question that nobody answers lapses. */
    static CallState.Active lapse(CallState.Active s, Instant now) {
        boolean due = s.screen().dueAt().filter(until -> !now.isBefore(until)).isPresent();
        return due ? s.withScreen(new ScreenShare.NotShown(ScreenEnd.UNANSWERED)) : s;
    }

    /** What remains when the kiosk's page is a new one: its capture ended with the old one, a question still stands. */
    static ScreenShare afterReload(ScreenShare screen) {
        return switch (screen) {
            case ScreenShare.Shown shown -> new ScreenShare.NotShown(ScreenEnd.STOPPED);
            case ScreenShare.Off off -> off;
            case ScreenShare.Asked asked -> asked;
            case ScreenShare.NotShown not -> not;
        };
    }

    private static Outcome become(Call call, CallState.Active s, ScreenShare next) {
        return Outcome.step(call.in(s.withScreen(next)));
    }
}
