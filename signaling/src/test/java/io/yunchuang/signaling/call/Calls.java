package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.DocumentEnd;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.PortalLinkId;
import io.yunchuang.signaling.protocol.PortalState;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.ScreenEnd;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls in every state, and every command, for the tests of the rules. */
final class Calls {
    static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    static final KioskId KIOSK = new KioskId("kiosk-songjiang-1");
    static final StaffId WANG = new StaffId("clerk-songjiang-1");
    static final StaffId LI = new StaffId("clerk-songjiang-2");
    static final PageId KIOSK_PAGE = new PageId("kiosk-page-1");
    static final PageId WANG_PAGE = new PageId("wang-page-1");
    static final PageId LI_PAGE = new PageId("li-page-1");
    static final Actor CITIZEN = new Actor.Citizen(KIOSK);
    static final Actor CLERK = new Actor.Clerk(WANG);
    static final Actor EXPERT = new Actor.Expert(LI);

    static final StaffId GAO = new StaffId("manager");
    static final PageId GAO_PAGE = new PageId("gao-page-1");
    static final Actor MANAGER = new Actor.Manager(GAO);

    static final Actor ATTENDANT = new Actor.Attendant(new StaffId("attendant-songjiang-1"), KIOSK);

    static final Actor AGENT = new Actor.Agent(KIOSK);
    static final PageId AGENT_PAGE = new PageId("agent-page-1");
    static final LeaseId LEASE = new LeaseId(new UUID(0, 7));
    static final PortalPage PORTAL = new PortalPage(
            new PortalLinkId(new UUID(0, 8)),
            new Localized("一网通办", "One-stop portal"),
            "https://portal.example/",
            List.of("portal.example"));

    static final BridgeId BRIDGE = new BridgeId("bridge-shanghai");
    static final ConferenceId CONFERENCE = new ConferenceId(new UUID(0, 9));

    static final TransferTarget TARGET = new TransferTarget.Window(new WindowId("virtual-suzhou-1"));

    static final CallPolicy POLICY = new CallPolicy(
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(45),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5));

    /** One of each, as it is given by whoever may give it. */
    static final List<CallCommand> COMMANDS = List.of(
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
            new CallCommand.TransferToExpert(new PlainText("已向群众说明")),
            new CallCommand.EndConsult(),
            new CallCommand.SeeExpert(LI_PAGE),
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
            new CallCommand.MeetDeadline());

    private Calls() {}

    static Call queued() {
        return placed().next();
    }

    static Outcome.Step placed() {
        return Call.place(new CallId(new UUID(0, 1)), subject(), KIOSK_PAGE);
    }

    static Call.Subject subject() {
        return new Call.Subject(
                KIOSK,
                new CentreId("centre-songjiang"),
                new CityCode("310117"),
                new CityCode("330400"),
                Optional.of(new WindowId("virtual-jiaxing-1")),
                1,
                new Localized("内资有限公司设立", "Set up a domestic limited company"),
                new ItemVersionId(new UUID(0, 2)),
                new CategoryCode("company-registration"),
                ApplicantKind.ORGANISATION,
                Priority.NORMAL,
                START);
    }

    static Call offered() {
        return after(queued(), Actor.SERVER, new CallCommand.Offer(WANG, WANG_PAGE), START);
    }

    static Call connecting() {
        return after(offered(), CLERK, new CallCommand.Accept(), START);
    }

    static Call active() {
        Call one = after(connecting(), CITIZEN, mediaUp(connecting()), START);
        return after(one, CLERK, mediaUp(one), START);
    }

    /** The clerk sees the screen, controls it, sees the document camera and has opened a page. */
    static Call busy() {
        Call call = active();
        for (CallCommand command : List.of(
                new CallCommand.AskForScreen(),
                new CallCommand.AllowScreen(),
                new CallCommand.AskForControl(ControlScope.POINTER, Optional.of(AGENT_PAGE)),
                new CallCommand.AllowControl(ControlScope.POINTER, LEASE, Optional.of(AGENT_PAGE)),
                new CallCommand.AskForDocument(),
                new CallCommand.AllowDocument(),
                new CallCommand.OpenPortal(Optional.of(PORTAL), Optional.of(AGENT_PAGE)))) {
            call = after(call, actorOf(command), command, START);
        }
        return call;
    }

    /** The clerk has handed it on, and it waits for its target. */
    static Call transferred() {
        return after(busy(), CLERK, transfer(TargetStanding.TAKES_CALLS), START);
    }

    static CallCommand.Transfer transfer(TargetStanding standing) {
        return new CallCommand.Transfer(TARGET, new PlainText("还差单位证明"), standing);
    }

    static CallCommand invite(ExpertStanding standing) {
        return new CallCommand.InviteExpert(LI, Optional.of(LI_PAGE), new PlainText("章程是否要公证"), standing);
    }

    /** An expert is asked, and it rings at him. */
    static Call asking() {
        return after(active(), CLERK, invite(ExpertStanding.CAN_COME), START);
    }

    /** Clerk and expert talk alone. */
    static Call aside() {
        return after(asking(), EXPERT, new CallCommand.AcceptConsult(), START);
    }

    /** All three talk. */
    static Call joined() {
        return after(aside(), CLERK, new CallCommand.JoinExpert(), START);
    }

    /** All three talk, and a bridge is there. */
    static Call conferring() {
        return after(joined(), Actor.SERVER, new CallCommand.OpenConference(BRIDGE, CONFERENCE), START);
    }

    /** It carries everybody. */
    static Call carried() {
        Call call = conferring();
        for (ConferenceSeat seat : call.seats()) {
            call = after(call, actorAt(seat.side()), new CallCommand.ConferenceUp(seat.link()), START);
        }
        return call;
    }

    /** The manager, in a city that announces supervision to those. */
    static Supervision.Arrival arrival(SupervisionNotice notice) {
        return new Supervision.Arrival(GAO, GAO_PAGE, new SupervisionPolicy(true, notice));
    }

    /** A manager listens to the talk, and everybody knows. */
    static Call supervised() {
        return supervised(active());
    }

    static Call supervised(Call talk) {
        return after(talk, MANAGER, new CallCommand.Listen(arrival(SupervisionNotice.CITIZEN_AND_CLERK)), START);
    }

    static Actor actorAt(Side side) {
        return switch (side) {
            case KIOSK -> CITIZEN;
            case CLERK -> CLERK;
            case EXPERT -> EXPERT;
            case SUPERVISOR -> MANAGER;
        };
    }

    static Call offline() {
        return after(active(), CITIZEN, new CallCommand.GoToCounter(), START);
    }

    static Call ended() {
        return after(active(), CLERK, new CallCommand.HangUp(), START);
    }

    static CallCommand mediaUp(Call call) {
        return new CallCommand.MediaUp(call.link().orElseThrow());
    }

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

    static Outcome.Step step(Call call, Actor actor, CallCommand command, Instant now) {
        return switch (CallRules.apply(call, actor, command, now, POLICY)) {
            case Outcome.Step step -> step;
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.code());
        };
    }

    static Call after(Call call, Actor actor, CallCommand command, Instant now) {
        return step(call, actor, command, now).next();
    }
}
