package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.DocumentEnd;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.PortalLinkId;
import io.yunchuang.signaling.protocol.PortalState;
import io.yunchuang.signaling.protocol.ScreenEnd;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.Optional;

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

    /** An attendant at the kiosk vouches that the citizen, elderly or disabled, goes first. */
    record MarkCare() implements CallCommand {}

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

    /** What concerns the control of the kiosk. */
    sealed interface AboutControl extends CallCommand {}

    /**
     * The clerk wants to control the kiosk.
     *
     * @param agent the connection of the kiosk's agent now
     */
    record AskForControl(ControlScope scope, Optional<PageId> agent) implements AboutControl {}

    /**
     * The citizen agrees to that and no more.
     *
     * @param lease a new one for this grant
     * @param agent the connection of the kiosk's agent now
     */
    record AllowControl(ControlScope scope, LeaseId lease, Optional<PageId> agent) implements AboutControl {}

    /** The citizen does not agree, or nothing at the kiosk could carry it out. */
    record RefuseControl(ControlEnd why) implements AboutControl {}

    /** Anybody at the screen ends it; the clerk may also take the question back. */
    record StopControl() implements AboutControl {}

    /** The kiosk's agent came, went, or is another connection now. */
    record SeeAgent(Optional<PageId> agent) implements AboutControl {}

    /** What concerns the view of the document camera. */
    sealed interface AboutDocument extends CallCommand {}

    /** The clerk wants to see the document camera. */
    record AskForDocument() implements AboutDocument {}

    /** The citizen agrees. */
    record AllowDocument() implements AboutDocument {}

    /** The citizen does not agree, or the kiosk cannot. */
    record RefuseDocument(DocumentEnd why) implements AboutDocument {}

    /** Either side ends it; the clerk may also take the question back. */
    record StopDocument() implements AboutDocument {}

    /** The clerk wants a picture of what it shows. */
    record TakePicture() implements AboutDocument {}

    /** What concerns the portal's page beside the talk. */
    sealed interface AboutPortal extends CallCommand {}

    /**
     * The clerk opens a page; one that is open already is replaced.
     *
     * @param page empty when the call's item has no such link
     * @param agent the connection of the kiosk's agent now
     */
    record OpenPortal(Optional<PortalPage> page, Optional<PageId> agent) implements AboutPortal {}

    /** Either side closes it. */
    record ClosePortal() implements AboutPortal {}

    /** What the kiosk's agent says of it. */
    record ReportPortal(PortalLinkId link, PortalState state) implements AboutPortal {}

    /** What concerns handing the call on. */
    sealed interface AboutTransfer extends CallCommand {}

    /**
     * The clerk hands the call on (转接).
     *
     * @param note for the next clerk; may be empty
     * @param standing how it is with the target now
     */
    record Transfer(TransferTarget target, PlainText note, TargetStanding standing) implements AboutTransfer {}

    /** Nobody of the target can come (any more). */
    record LoseTarget() implements AboutTransfer {}

    /** What concerns an expert whom the clerk asks. */
    sealed interface AboutConsult extends CallCommand {}

    /**
     * The clerk asks an expert (会商).
     *
     * @param page of the expert; empty when none is connected
     * @param question what the clerk wants to know; may be empty
     * @param standing how it is with the expert now
     */
    record InviteExpert(StaffId expert, Optional<PageId> page, PlainText question, ExpertStanding standing)
            implements AboutConsult {}

    /** The expert answers; from now on the citizen is on hold, also while others were in the talk with him. */
    record AcceptConsult() implements AboutConsult {}

    /** The expert lets it be. */
    record DeclineConsult() implements AboutConsult {}

    /** The clerk brings those who have answered into the talk; the citizen is on hold no longer. */
    record JoinExpert() implements AboutConsult {}

    /** The clerk talks to the experts alone once more; the citizen is on hold again. */
    record TalkAside() implements AboutConsult {}

    /**
     * The clerk hands the call on to an expert with whom he has spoken; the talk goes on without a break.
     *
     * @param note for the expert; may be empty
     */
    record TransferToExpert(StaffId expert, PlainText note) implements AboutConsult {}

    /** That expert leaves, or the clerk ends it or takes it back; with the last one the citizen is on hold no longer. */
    record EndConsult(StaffId expert) implements AboutConsult {}

    /** The page of that expert is connected. */
    record SeeExpert(StaffId expert, PageId page) implements AboutConsult {}

    /** The expert's page lost its socket. */
    record LoseExpert(PageId page) implements AboutConsult {}

    /** What concerns a manager who supervises the talk. */
    sealed interface AboutSupervision extends CallCommand {}

    /** A manager hears and sees, and nothing comes from him; so he may begin, or go back to. */
    record Listen(Supervision.Arrival who) implements AboutSupervision {}

    /** He speaks to the clerk alone. */
    record Whisper(Supervision.Arrival who) implements AboutSupervision {}

    /** He speaks to everybody, and is seen. */
    record BargeIn(Supervision.Arrival who) implements AboutSupervision {}

    /** He leaves; the talk goes on. */
    record LeaveSupervision() implements AboutSupervision {}

    /** The supervisor's page is connected. */
    record SeeSupervisor(PageId page) implements AboutSupervision {}

    /** The supervisor's page lost its socket. */
    record LoseSupervisor(PageId page) implements AboutSupervision {}

    /** What concerns a media bridge for the talk. */
    sealed interface AboutConference extends CallCommand {}

    /** There is a bridge for it. */
    record OpenConference(BridgeId bridge, ConferenceId conference) implements AboutConference {}

    /** The sender's page has over the bridge whatever it has over the direct links. */
    record ConferenceUp(LinkId link) implements AboutConference {}

    /** The sender's page has lost the bridge, or does not reach it. */
    record ConferenceDown(LinkId link) implements AboutConference {}

    /** The bridge has failed. */
    record LoseConference(ConferenceId conference) implements AboutConference {}

    /** There is none, or none that has not failed the talk. */
    record FindNoBridge() implements AboutConference {}

    /** The call's deadline has come. */
    record MeetDeadline() implements CallCommand {}
}
