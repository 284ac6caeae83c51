package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.PortalLinkId;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls in every state, for the tests of the rules. */
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
    static final List<StaffId> EXPERTS =
            List.of(LI, new StaffId("clerk-hefei-1"), new StaffId("clerk-suzhou-1"), new StaffId("clerk-wuhu-1"));

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
                Optional.of(BridgeUse.CROWD),
                START);
    }

    /** Its permit city has decided that about media bridges. */
    static Call decided(Call call, BridgeUse use) {
        return new Call(
                call.id(), call.version(), call.subject().withBridging(use), call.state(), call.kiosk(), call.record());
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
            call = after(call, Commands.actorOf(command), command, START);
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

    /** The page of that expert. */
    static PageId pageOf(StaffId expert) {
        return expert.equals(LI) ? LI_PAGE : new PageId(expert.value() + "-page");
    }

    static CallCommand invite(StaffId expert) {
        return new CallCommand.InviteExpert(
                expert, Optional.of(pageOf(expert)), new PlainText("章程是否要公证"), ExpertStanding.CAN_COME);
    }

    /** So many experts are asked one after the other, and have come; all are aside with the clerk. */
    static Call aside(int experts) {
        Call call = active();
        for (StaffId expert : EXPERTS.subList(0, experts)) {
            call = after(call, CLERK, invite(expert), START);
            call = after(call, new Actor.Expert(expert), new CallCommand.AcceptConsult(), START);
        }
        return call;
    }

    /** So many experts are in the talk. */
    static Call joined(int experts) {
        return after(aside(experts), CLERK, new CallCommand.JoinExpert(), START);
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
            case SECOND_EXPERT -> new Actor.Expert(EXPERTS.get(1));
            case THIRD_EXPERT -> new Actor.Expert(EXPERTS.get(2));
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
