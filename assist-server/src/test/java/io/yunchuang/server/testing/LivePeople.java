package io.yunchuang.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.KioskView;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MediaKind;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.Optional;
import java.util.function.Predicate;

/** What people do with their pages, and what they wait to see on them. */
public final class LivePeople {
    private LivePeople() {}

    /** A connected page of that person, with its first view. */
    public static LivePage page(Person person) {
        LivePage page = person.role() == Role.AGENT
                ? LivePage.open(person, LivePage.newPage())
                : LivePage.open(person.role(), person.cookieName(), person.cookie());
        switch (person.role()) {
            case KIOSK -> page.await(ServerMessage.Kiosk.class, Optional::of);
            case AGENT -> page.await(ServerMessage.Agent.class, Optional::of);
            case ATTENDANT -> page.await(ServerMessage.Attendant.class, Optional::of);
            case CLERK -> page.await(ServerMessage.Clerk.class, Optional::of);
            case COUNTER -> page.await(ServerMessage.Counter.class, Optional::of);
            case MANAGER -> page.await(ServerMessage.Wall.class, Optional::of);
            case SUPERVISOR -> page.await(ServerMessage.Supervisor.class, Optional::of);
            case DISPLAY -> page.await(ServerMessage.Display.class, Optional::of);
            case PROBE -> page.await(ServerMessage.SelfTest.class, Optional::of);
        }
        return page;
    }

    /** The page of an attendant who has signed in beside that kiosk, whose page is open. */
    public static LivePage signedIn(Person kiosk, LivePage kiosksPage, StaffId attendant, Pin pin) {
        LivePage page = page(Person.attendant(kiosk));
        kiosksPage.send(new ClientMessage.ReportChoice(Optional.of(1), Optional.empty()));
        page.send(new ClientMessage.SignInAttendant(attendant, pin));
        page.awaitShown(
                ServerMessage.Attendant.class,
                shown -> shown.view().attendant().isPresent()
                        && shown.view().choice().isPresent());
        return page;
    }

    /** A clerk on duty, waiting for calls, whatever the shift before has left behind. */
    public static LivePage readyClerk(String id) {
        LivePage page = page(Person.staff(id));
        page.send(new ClientMessage.GoOff());
        awaitStatus(page, ClerkStatus.OFF);
        page.send(new ClientMessage.GoReady());
        // A call that waits already is offered at once.
        page.awaitShown(ServerMessage.Clerk.class, shown -> shown.view().duty().status() != ClerkStatus.OFF);
        return page;
    }

    /** Places a call from a kiosk's beginning; gives its id as the kiosk's view shows it. */
    public static CallId place(LivePage kiosk, int item, String permitCity) {
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        kiosk.send(new ClientMessage.PlaceCall(item, new CityCode(permitCity), ApplicantKind.ORGANISATION));
        return kiosk.await(
                ServerMessage.Kiosk.class, shown -> shown.view().call().map(CallView::id));
    }

    /** Waits until that call rings at the clerk. */
    public static CallView awaitOffer(LivePage clerk, CallId call) {
        return clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .offer()
                        .map(ClerkView.Offer::call)
                        .filter(offered -> offered.id().equals(call)));
    }

    /** Lets the clerk answer that call, until both sides see and hear each other; gives their link. */
    public static LinkId talk(LivePage kiosk, LivePage clerk, CallId call) {
        LinkId link = awaitOffer(clerk, call).peers().getFirst().link();
        clerk.send(new ClientMessage.AcceptOffer(call));
        awaitPhase(kiosk, call, CallView.Connecting.class);
        kiosk.send(new ClientMessage.MediaUp(call, link, MediaKind.AUDIO_AND_VIDEO));
        clerk.send(new ClientMessage.MediaUp(call, link, MediaKind.AUDIO_AND_VIDEO));
        awaitPhase(kiosk, call, CallView.Active.class);
        return link;
    }

    /** Waits until the kiosk shows that call in that phase. */
    public static CallView awaitPhase(LivePage kiosk, CallId call, Class<? extends CallView.Phase> phase) {
        return kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> call(shown.view(), call).filter(view -> phase.isInstance(view.phase())));
    }

    /** Waits until the kiosk shows the talk of that call like this. */
    public static void awaitTalk(LivePage kiosk, CallId call, Predicate<CallView.Active> like) {
        kiosk.awaitShown(
                ServerMessage.Kiosk.class,
                shown -> call(shown.view(), call)
                        .filter(view -> view.phase() instanceof CallView.Active talk && like.test(talk))
                        .isPresent());
    }

    /** Lets the clerk of a talk ask for the kiosk's screen and the citizen agree. */
    public static void showScreen(LivePage kiosk, LivePage clerk, CallId call) {
        clerk.send(new ClientMessage.AskForScreen(call));
        awaitTalk(kiosk, call, talk -> talk.screen() instanceof CallView.ScreenAsked);
        kiosk.send(new ClientMessage.AllowScreen(call));
        awaitTalk(kiosk, call, talk -> talk.screen() instanceof CallView.ScreenShown);
    }

    /** Lets the clerk who sees the screen ask for control, until the kiosk shows his question. */
    public static void askForControl(LivePage kiosk, LivePage clerk, CallId call, ControlScope scope) {
        clerk.send(new ClientMessage.AskForControl(call, scope));
        awaitTalk(kiosk, call, talk -> talk.control() instanceof CallView.ControlAsked);
    }

    /** Lets the clerk of a talk ask an expert, until it rings there. */
    public static ClerkView.Consulting askExpert(LivePage clerk, LivePage expert, StaffId who, CallId call) {
        clerk.send(new ClientMessage.InviteExpert(call, who, new PlainText("章程是否要公证")));
        return awaitConsult(expert, call, CallView.ConsultRinging.class);
    }

    /** Waits until the expert's console shows that call like that. */
    public static ClerkView.Consulting awaitConsult(
            LivePage expert, CallId call, Class<? extends CallView.Consult> like) {
        return expert.await(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .consult()
                        .filter(consult -> consult.call().id().equals(call))
                        .filter(consult -> consult.call().phase() instanceof CallView.Active talk
                                && talk.consults().stream()
                                        .filter(known -> known.peer()
                                                .equals(consult.call().self()))
                                        .anyMatch(like::isInstance)));
    }

    /** How it stands with the only expert who was asked in that talk; nothing when nobody was. */
    public static Optional<CallView.Consult> consult(CallView.Active talk) {
        assertThat(talk.consults()).hasSizeLessThan(2);
        return talk.consults().stream().findFirst();
    }

    /** Whether it stands like that with some expert. */
    public static boolean isConsulted(CallView.Active talk, Class<? extends CallView.Consult> like) {
        return talk.consults().stream().anyMatch(like::isInstance);
    }

    /** Ends a talk: the citizen hangs up, the clerk finishes and takes calls again, the kiosk is at its beginning. */
    public static void finish(LivePage kiosk, LivePage clerk, CallId call) {
        kiosk.send(new ClientMessage.HangUp(call));
        awaitPhase(kiosk, call, CallView.Ended.class);
        awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        awaitStatus(clerk, ClerkStatus.READY);
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }

    /** Lets a counter call one number after the other, until it is that call's ticket. */
    public static void callUp(LivePage counter, CallId call) {
        while (!serves(counter, call)) {
            ServerMessage.Counter before =
                    counter.last(ServerMessage.Counter.class).orElseThrow();
            counter.send(new ClientMessage.CallNextTicket());
            counter.awaitShown(
                    ServerMessage.Counter.class,
                    shown -> !shown.view().atCounter().equals(before.view().atCounter()));
        }
    }

    private static boolean serves(LivePage counter, CallId call) {
        return counter.last(ServerMessage.Counter.class).stream()
                .flatMap(shown -> shown.view().atCounter().stream())
                .anyMatch(ticket -> ticket.call().equals(Optional.of(call)));
    }

    private static Optional<CallView> call(KioskView view, CallId call) {
        return view.call().filter(shown -> shown.id().equals(call));
    }

    /** Waits until the clerk has that status. */
    public static ClerkView.Duty awaitStatus(LivePage clerk, ClerkStatus status) {
        return clerk.await(
                ServerMessage.Clerk.class,
                shown -> Optional.of(shown.view().duty()).filter(duty -> duty.status() == status));
    }
}
