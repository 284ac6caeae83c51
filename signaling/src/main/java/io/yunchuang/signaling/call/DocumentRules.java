package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.DocumentEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Instant;

/** The rules of seeing the document camera: asked by the clerk, agreed to by the citizen, ended by either. */
final class DocumentRules {
    private DocumentRules() {}

    static Outcome apply(
            Call call, CallState.Active s, CallCommand.AboutDocument command, Instant now, CallPolicy policy) {
        return switch (s.document()) {
            case DocumentShow.Off off -> notShown(call, s, command, now, policy);
            case DocumentShow.NotShown not -> notShown(call, s, command, now, policy);
            case DocumentShow.Asked asked -> asked(call, s, command, now);
            case DocumentShow.Shown shown -> shown(call, s, shown, command);
        };
    }

    /** Where nobody talks nothing is shown; ending what has ended already is no mistake. */
    static Outcome withoutTalk(Call call, CallCommand.AboutDocument command, ErrorCode why) {
        return switch (command) {
            case CallCommand.AskForDocument c -> Outcome.refused(why);
            case CallCommand.AllowDocument c -> Outcome.refused(why);
            case CallCommand.TakePicture c -> Outcome.refused(why);
            case CallCommand.RefuseDocument c -> Outcome.unchanged(call);
            case CallCommand.StopDocument c -> Outcome.unchanged(call);
        };
    }

    private static Outcome notShown(
            Call call, CallState.Active s, CallCommand.AboutDocument command, Instant now, CallPolicy policy) {
        return switch (command) {
            case CallCommand.AskForDocument c ->
                become(call, s, new DocumentShow.Asked(now.plus(policy.consentTime())));
            // The question has lapsed or was taken back meanwhile: without it there is no consent.
            case CallCommand.AllowDocument c -> Outcome.refused(ErrorCode.CALL_WRONG_STATE);
            case CallCommand.TakePicture c -> Outcome.refused(ErrorCode.DOCUMENT_NOT_SHOWN);
            case CallCommand.RefuseDocument c -> Outcome.unchanged(call);
            case CallCommand.StopDocument c -> Outcome.unchanged(call);
        };
    }

    private static Outcome asked(Call call, CallState.Active s, CallCommand.AboutDocument command, Instant now) {
        return switch (command) {
            case CallCommand.AskForDocument c -> Outcome.unchanged(call);
            case CallCommand.AllowDocument c -> become(call, s, new DocumentShow.Shown(now, 0));
            case CallCommand.TakePicture c -> Outcome.refused(ErrorCode.DOCUMENT_NOT_SHOWN);
            case CallCommand.RefuseDocument c -> become(call, s, new DocumentShow.NotShown(c.why()));
            case CallCommand.StopDocument c -> become(call, s, new DocumentShow.Off());
        };
    }

    private static Outcome shown(
            Call call, CallState.Active s, DocumentShow.Shown shown, CallCommand.AboutDocument command) {
        return switch (command) {
            case CallCommand.AskForDocument c -> Outcome.unchanged(call);
            case CallCommand.AllowDocument c -> Outcome.unchanged(call);
            case CallCommand.TakePicture c ->
                become(call, s, new DocumentShow.Shown(shown.since(), shown.pictures() + 1));
            case CallCommand.RefuseDocument c -> become(call, s, new DocumentShow.NotShown(c.why()));
            case CallCommand.StopDocument c -> become(call, s, new DocumentShow.NotShown(DocumentEnd.STOPPED));
        };
    }

    /** A question that nobody answers lapses. */
    static CallState.Active lapse(CallState.Active s, Instant now) {
        boolean due = s.document().dueAt().filter(until -> !now.isBefore(until)).isPresent();
        return due ? s.withDocument(new DocumentShow.NotShown(DocumentEnd.UNANSWERED)) : s;
    }

    /** What remains when the kiosk's page is a new one: its camera ended with the old one, a question still stands. */
    static DocumentShow afterReload(DocumentShow document) {
        return switch (document) {
            case DocumentShow.Shown shown -> new DocumentShow.NotShown(DocumentEnd.STOPPED);
            case DocumentShow.Off off -> off;
            case DocumentShow.Asked asked -> asked;
            case DocumentShow.NotShown not -> not;
        };
    }

    private static Outcome become(Call call, CallState.Active s, DocumentShow next) {
        return Outcome.step(call.in(s.withDocument(next)));
    }
}
