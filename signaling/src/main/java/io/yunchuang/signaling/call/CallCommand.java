package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ScreenEnd;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WrapUpCode;

/** What can happen to a call. */
public sealed interface CallCommand {
    /** Rings at a clerk whose page is connected. */
    record Offer(StaffId clerk, PageId page) implements CallCommand {}

    /** The clerk answers. */
    record Accept() implements CallCommand {}

    /** The clerk lets the next one have it. */
    record Decline() implements CallCommand {}

    /** Either side ends the call; the citizen may also give it up while it waits. */
    record HangUp() implements CallCommand {}

    /** The citizen chooses the counter. */
    record GoToCounter() implements CallCommand {}

    /** The clerk switches to the counter. */
    record SwitchToCounter(SwitchReason reason, PlainText text) implements CallCommand {}

    /** Nobody on duty can come. */
    record LoseCover() implements CallCommand {}

    /** The sender's page decodes its peer over that link. */
    record MediaUp(LinkId link) implements CallCommand {}

    /** A participant's page is connected. */
    record Join(Side side, PageId page) implements CallCommand {}

    /** A participant's page lost its socket. */
    record Lose(Side side, PageId page) implements CallCommand {}

    /** The clerk's note, whole. */
    record WriteNote(PlainText text) implements CallCommand {}

    /** The clerk has seen a material, or not. */
    record MarkMaterial(MaterialId material, MaterialState state) implements CallCommand {}

    /** The clerk closes the record of the finished call. */
    record FinishWrapUp(WrapUpCode code, PlainText note) implements CallCommand {}

    /** The citizen's rating, 1 (worst) to 5. */
    record Rate(int stars) implements CallCommand {}

    /** The citizen has left the last screen. */
    record Leave() implements CallCommand {}

    /** What concerns the view of the kiosk's screen. */
    sealed interface AboutScreen extends CallCommand {}

    /** The clerk wants to see the kiosk's screen. */
    record AskForScreen() implements AboutScreen {}

    /** The citizen agrees, and the kiosk's page has its screen in hand. */
    record AllowScreen() implements AboutScreen {}

    /** The citizen does not agree, or the kiosk cannot. */
    record RefuseScreen(ScreenEnd why) implements AboutScreen {}

    /** Either side ends it; the clerk may also take the question back. */
    record StopScreen() implements AboutScreen {}

    /** The call's deadline has come. */
    record MeetDeadline() implements CallCommand {}
}
