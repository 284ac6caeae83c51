package io.yunchuang.signaling.protocol;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which roles may send which message. Default-deny: the switch is exhaustive, so a new message does not compile before
 * it is listed. Ownership ({@link ClientMessage.AboutCall}, tickets) is checked where the call or the ticket is known.
 */
public final class MessageRights {
    private static final Set<Role> EVERYBODY = Set.copyOf(EnumSet.allOf(Role.class));
    private static final Set<Role> CITIZEN = Set.of(Role.KIOSK);
    private static final Set<Role> ATTENDANT = Set.of(Role.ATTENDANT);
    private static final Set<Role> AT_THE_KIOSK = Set.of(Role.KIOSK, Role.ATTENDANT);
    private static final Set<Role> TALKERS = Set.of(Role.KIOSK, Role.CLERK);
    private static final Set<Role> TESTED = Set.of(Role.KIOSK, Role.CLERK, Role.PROBE);
    private static final Set<Role> ON_LINKS = Set.of(Role.KIOSK, Role.CLERK, Role.SUPERVISOR);
    private static final Set<Role> AT_THE_SCREEN = Set.of(Role.KIOSK, Role.CLERK, Role.AGENT);
    private static final Set<Role> CLERK = Set.of(Role.CLERK);
    private static final Set<Role> SUPERVISOR = Set.of(Role.SUPERVISOR);
    private static final Set<Role> AGENT = Set.of(Role.AGENT);
    private static final Set<Role> COUNTER = Set.of(Role.COUNTER);

    private MessageRights() {}

    /** The roles that may send this message. */
    public static Set<Role> senders(ClientMessage message) {
        return switch (message) {
            case ClientMessage.Beat m -> EVERYBODY;
            case ClientMessage.PlaceCall m -> AT_THE_KIOSK;
            case ClientMessage.TakeTicket m -> AT_THE_KIOSK;
            case ClientMessage.VouchForCare m -> CITIZEN;
            case ClientMessage.GoToCounter m -> AT_THE_KIOSK;
            case ClientMessage.ReportChoice m -> CITIZEN;
            case ClientMessage.SignInAttendant m -> ATTENDANT;
            case ClientMessage.GiveCare m -> ATTENDANT;
            case ClientMessage.AllowControlFor m -> ATTENDANT;
            case ClientMessage.EndAttendance m -> AT_THE_KIOSK;
            case ClientMessage.RateCall m -> CITIZEN;
            case ClientMessage.LeaveCall m -> CITIZEN;
            case ClientMessage.ReportDevices m -> CITIZEN;
            case ClientMessage.AllowScreen m -> CITIZEN;
            case ClientMessage.RefuseScreen m -> CITIZEN;
            case ClientMessage.AllowControl m -> CITIZEN;
            case ClientMessage.VouchForControl m -> CITIZEN;
            case ClientMessage.RefuseControl m -> CITIZEN;
            case ClientMessage.AllowDocument m -> CITIZEN;
            case ClientMessage.RefuseDocument m -> CITIZEN;
            case ClientMessage.HangUp m -> TALKERS;
            case ClientMessage.StopScreen m -> TALKERS;
            case ClientMessage.StopDocument m -> TALKERS;
            case ClientMessage.ClosePortal m -> TALKERS;
            case ClientMessage.StopControl m -> AT_THE_SCREEN;
            case ClientMessage.MediaUp m -> TALKERS;
            case ClientMessage.ConferenceUp m -> TALKERS;
            case ClientMessage.ConferenceDown m -> TALKERS;
            case ClientMessage.Signal m -> ON_LINKS;
            case ClientMessage.AnswerTest m -> TESTED;
            case ClientMessage.EndTest m -> TALKERS;
            case ClientMessage.TestSignal m -> TESTED;
            case ClientMessage.ReportTest m -> TESTED;
            case ClientMessage.DeclineTest m -> CLERK;
            case ClientMessage.ConfirmTest m -> CLERK;
            case ClientMessage.GoReady m -> CLERK;
            case ClientMessage.Pause m -> CLERK;
            case ClientMessage.GoOff m -> CLERK;
            case ClientMessage.AcceptOffer m -> CLERK;
            case ClientMessage.DeclineOffer m -> CLERK;
            case ClientMessage.SwitchToCounter m -> CLERK;
            case ClientMessage.TransferCall m -> CLERK;
            case ClientMessage.InviteExpert m -> CLERK;
            case ClientMessage.JoinExpert m -> CLERK;
            case ClientMessage.TalkAside m -> CLERK;
            case ClientMessage.TransferToExpert m -> CLERK;
            case ClientMessage.EndConsult m -> CLERK;
            case ClientMessage.AcceptConsult m -> CLERK;
            case ClientMessage.DeclineConsult m -> CLERK;
            case ClientMessage.LeaveConsult m -> CLERK;
            case ClientMessage.AskForScreen m -> CLERK;
            case ClientMessage.AskForControl m -> CLERK;
            case ClientMessage.PassControl m -> CLERK;
            case ClientMessage.OpenPortal m -> CLERK;
            case ClientMessage.AskForDocument m -> CLERK;
            case ClientMessage.TakePicture m -> CLERK;
            case ClientMessage.WriteNote m -> CLERK;
            case ClientMessage.MarkMaterial m -> CLERK;
            case ClientMessage.FinishWrapUp m -> CLERK;
            case ClientMessage.Supervise m -> SUPERVISOR;
            case ClientMessage.LeaveSupervision m -> SUPERVISOR;
            case ClientMessage.CallNextTicket m -> COUNTER;
            case ClientMessage.RecallTicket m -> COUNTER;
            case ClientMessage.TicketNotShown m -> COUNTER;
            case ClientMessage.TicketDone m -> COUNTER;
            case ClientMessage.ReportModules m -> AGENT;
            case ClientMessage.ReportControl m -> AGENT;
            case ClientMessage.ReportPortal m -> AGENT;
            case ClientMessage.ReportPortalTrial m -> AGENT;
        };
    }
}
