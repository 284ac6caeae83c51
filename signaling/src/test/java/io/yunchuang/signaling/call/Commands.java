package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.AGENT;
import static io.yunchuang.signaling.call.Calls.AGENT_PAGE;
import static io.yunchuang.signaling.call.Calls.ATTENDANT;
import static io.yunchuang.signaling.call.Calls.BRIDGE;
import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.CONFERENCE;
import static io.yunchuang.signaling.call.Calls.EXPERT;
import static io.yunchuang.signaling.call.Calls.GAO_PAGE;
import static io.yunchuang.signaling.call.Calls.KIOSK_PAGE;
import static io.yunchuang.signaling.call.Calls.LEASE;
import static io.yunchuang.signaling.call.Calls.LI;
import static io.yunchuang.signaling.call.Calls.LI_PAGE;
import static io.yunchuang.signaling.call.Calls.MANAGER;
import static io.yunchuang.signaling.call.Calls.PORTAL;
import static io.yunchuang.signaling.call.Calls.WANG;
import static io.yunchuang.signaling.call.Calls.WANG_PAGE;
import static io.yunchuang.signaling.call.Calls.arrival;
import static io.yunchuang.signaling.call.Calls.invite;
import static io.yunchuang.signaling.call.Calls.transfer;

import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.DocumentEnd;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.PortalState;
import io.yunchuang.signaling.protocol.ScreenEnd;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.List;
import java.util.Optional;

/** Every command of a call, for the tests of the rules. */
final class Commands {
    /** One of each, as it is given by whoever may give it. */
    static final List<CallCommand> ALL = List.of(
            new CallCommand.Offer(WANG, WANG_PAGE),
            new CallCommand.Accept(),
            new CallCommand.Decline(),
            new CallCommand.HangUp(),
            new CallCommand.MarkCare(),
            new CallCommand.GoToCounter(),
            new CallCommand.SwitchToCounter(SwitchReason.POOR_NETWORK, PlainText.EMPTY),
            new CallCommand.LoseCover(),
            new CallCommand.MediaUp(new LinkId("kiosk-page-1.wang-page-1")),
            new CallCommand.Join(Side.KIOSK, KIOSK_PAGE),
            new CallCommand.Join(Side.CLERK, WANG_PAGE),
            new CallCommand.Lose(Side.KIOSK, KIOSK_PAGE),
            new CallCommand.Lose(Side.CLERK, WANG_PAGE),
            new CallCommand.WriteNote(new PlainText("营业执照已核对")),
            new CallCommand.MarkMaterial(new MaterialId("licence"), MaterialState.IN_ORDER),
            new CallCommand.FinishWrapUp(WrapUpCode.RESOLVED, PlainText.EMPTY),
            new CallCommand.Rate(5),
            new CallCommand.Leave(),
            new CallCommand.AskForScreen(),
            new CallCommand.AllowScreen(),
            new CallCommand.RefuseScreen(ScreenEnd.DECLINED),
            new CallCommand.StopScreen(),
            new CallCommand.AskForControl(ControlScope.POINTER, Optional.of(AGENT_PAGE)),
            new CallCommand.AllowControl(ControlScope.POINTER, LEASE, Optional.of(AGENT_PAGE)),
            new CallCommand.RefuseControl(ControlEnd.DECLINED),
            new CallCommand.StopControl(),
            new CallCommand.SeeAgent(Optional.empty()),
            new CallCommand.AskForDocument(),
            new CallCommand.AllowDocument(),
            new CallCommand.RefuseDocument(DocumentEnd.DECLINED),
            new CallCommand.TakePicture(),
            new CallCommand.StopDocument(),
            new CallCommand.OpenPortal(Optional.of(PORTAL), Optional.of(AGENT_PAGE)),
            new CallCommand.ReportPortal(PORTAL.link(), PortalState.OPEN),
            new CallCommand.ClosePortal(),
            transfer(TargetStanding.TAKES_CALLS),
            new CallCommand.LoseTarget(),
            invite(ExpertStanding.CAN_COME),
            new CallCommand.AcceptConsult(),
            new CallCommand.DeclineConsult(),
            new CallCommand.JoinExpert(),
            new CallCommand.TalkAside(),
            new CallCommand.TransferToExpert(LI, new PlainText("已向群众说明")),
            new CallCommand.EndConsult(LI),
            new CallCommand.SeeExpert(LI, LI_PAGE),
            new CallCommand.LoseExpert(LI_PAGE),
            new CallCommand.Listen(arrival(SupervisionNotice.CITIZEN_AND_CLERK)),
            new CallCommand.Whisper(arrival(SupervisionNotice.CITIZEN_AND_CLERK)),
            new CallCommand.BargeIn(arrival(SupervisionNotice.CITIZEN_AND_CLERK)),
            new CallCommand.LeaveSupervision(),
            new CallCommand.SeeSupervisor(GAO_PAGE),
            new CallCommand.LoseSupervisor(GAO_PAGE),
            new CallCommand.OpenConference(BRIDGE, CONFERENCE),
            new CallCommand.ConferenceUp(CONFERENCE.linkOf(KIOSK_PAGE)),
            new CallCommand.ConferenceDown(CONFERENCE.linkOf(KIOSK_PAGE)),
            new CallCommand.LoseConference(CONFERENCE),
            new CallCommand.FindNoBridge(),
            new CallCommand.MeetDeadline());

    private Commands() {}

    /** The one who may give that command. */
    static Actor actorOf(CallCommand command) {
        return switch (command) {
            case CallCommand.Accept c -> CLERK;
            case CallCommand.Decline c -> CLERK;
            case CallCommand.SwitchToCounter c -> CLERK;
            case CallCommand.WriteNote c -> CLERK;
            case CallCommand.MarkMaterial c -> CLERK;
            case CallCommand.FinishWrapUp c -> CLERK;
            case CallCommand.AskForScreen c -> CLERK;
            case CallCommand.AllowScreen c -> CITIZEN;
            case CallCommand.RefuseScreen c -> CITIZEN;
            case CallCommand.StopScreen c -> CITIZEN;
            case CallCommand.AskForControl c -> CLERK;
            case CallCommand.AllowControl c -> CITIZEN;
            case CallCommand.RefuseControl c -> CITIZEN;
            case CallCommand.StopControl c -> CITIZEN;
            case CallCommand.SeeAgent c -> Actor.SERVER;
            case CallCommand.AskForDocument c -> CLERK;
            case CallCommand.AllowDocument c -> CITIZEN;
            case CallCommand.RefuseDocument c -> CITIZEN;
            case CallCommand.TakePicture c -> CLERK;
            case CallCommand.StopDocument c -> CITIZEN;
            case CallCommand.OpenPortal c -> CLERK;
            case CallCommand.ReportPortal c -> AGENT;
            case CallCommand.ClosePortal c -> CITIZEN;
            case CallCommand.Transfer c -> CLERK;
            case CallCommand.LoseTarget c -> Actor.SERVER;
            case CallCommand.InviteExpert c -> CLERK;
            case CallCommand.AcceptConsult c -> EXPERT;
            case CallCommand.DeclineConsult c -> EXPERT;
            case CallCommand.JoinExpert c -> CLERK;
            case CallCommand.TalkAside c -> CLERK;
            case CallCommand.TransferToExpert c -> CLERK;
            case CallCommand.EndConsult c -> CLERK;
            case CallCommand.SeeExpert c -> Actor.SERVER;
            case CallCommand.LoseExpert c -> Actor.SERVER;
            case CallCommand.Listen c -> MANAGER;
            case CallCommand.Whisper c -> MANAGER;
            case CallCommand.BargeIn c -> MANAGER;
            case CallCommand.LeaveSupervision c -> MANAGER;
            case CallCommand.SeeSupervisor c -> Actor.SERVER;
            case CallCommand.LoseSupervisor c -> Actor.SERVER;
            case CallCommand.OpenConference c -> Actor.SERVER;
            case CallCommand.ConferenceUp c -> CITIZEN;
            case CallCommand.ConferenceDown c -> CITIZEN;
            case CallCommand.LoseConference c -> Actor.SERVER;
            case CallCommand.FindNoBridge c -> Actor.SERVER;
            case CallCommand.HangUp c -> CITIZEN;
            case CallCommand.MarkCare c -> ATTENDANT;
            case CallCommand.GoToCounter c -> CITIZEN;
            case CallCommand.Rate c -> CITIZEN;
            case CallCommand.Leave c -> CITIZEN;
            case CallCommand.MediaUp c -> CITIZEN;
            case CallCommand.Offer c -> Actor.SERVER;
            case CallCommand.LoseCover c -> Actor.SERVER;
            case CallCommand.Join c -> Actor.SERVER;
            case CallCommand.Lose c -> Actor.SERVER;
            case CallCommand.MeetDeadline c -> Actor.SERVER;
        };
    }
}
