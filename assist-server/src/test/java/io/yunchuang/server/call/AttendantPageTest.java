package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.AttendantView;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attendant beside a kiosk helps from a page of his own, as himself, and only as long as the citizen is there. */
@QuarkusTest
class AttendantPageTest extends VouchScene {
    private static final int SESSION_ENDED = 4440;

    @Inject
    LiveViews views;

    private Person at;
    private LivePage kiosk;

    @BeforeEach
    void standThere() {
        at = Person.kiosk(KIOSK);
        kiosk = LivePeople.page(at);
    }

    @AfterEach
    void leave() {
        // The clock may have run away from its socket.
        clock.run();
        kiosk.close();
        kiosk = LivePeople.page(at);
        kiosk.send(new ClientMessage.EndAttendance());
        kiosk.awaitShown(
                ServerMessage.Kiosk.class, shown -> shown.view().attendance().isEmpty());
        kiosk.close();
    }

    private LivePage signedIn() {
        return LivePeople.signedIn(at, kiosk, ATTENDANT, RIGHT);
    }

    private static AttendantView awaitView(LivePage page, Predicate<AttendantView> like) {
        return page.await(
                ServerMessage.Attendant.class,
                shown -> Optional.of(shown.view()).filter(like));
    }

    private static Optional<CallView.Phase> phase(AttendantView view) {
        return view.call().map(CallView::phase);
    }

    private Set<String> connected() {
        return Reactive.await(() -> views.connected(Role.KIOSK, Set.of(KIOSK)));
    }

    private static ErrorCode refusal(LivePage page, String ref, ClientMessage message) {
        page.send(ref, message);
        return page.awaitRefusal(ref).problem().code();
    }

    private static ClientMessage place() {
        return new ClientMessage.PlaceCall(1, new CityCode(HEFEI), ApplicantKind.ORGANISATION);
    }

    @Test
    void a_link_is_good_once_and_for_a_short_time() {
        String used = Person.attendantLink(at);
        Person.attendant(KIOSK, used);
        assertInvalid(used);
        String replaced = Person.attendantLink(at);
        Person.attendantLink(at);
        assertInvalid(replaced);
        String late = Person.attendantLink(at);
        clock.advance(Duration.ofMinutes(2));
        assertInvalid(late);
    }

    private static void assertInvalid(String secret) {
        Person.ANYBODY
                .request()
                .body(Map.of("secret", secret))
                .post("/api/access/attendant-pages")
                .then()
                .statusCode(403)
                .body("code", equalTo("ATTENDANT_LINK_INVALID"));
    }

    @Test
    void whoever_has_not_signed_in_looks_on_and_the_citizen_knows() {
        try (LivePage page = LivePeople.page(Person.attendant(at))) {
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class,
                    shown -> shown.view()
                            .attendance()
                            .filter(there -> there.attendant().isEmpty())
                            .isPresent());
            kiosk.send(new ClientMessage.ReportChoice(Optional.of(7), Optional.of(new CityCode(HEFEI))));
            assertThat(awaitView(page, view -> view.choice().isPresent()).choice())
                    .contains(new AttendantView.Choice(7, Optional.of(new CityCode(HEFEI))));
            assertThat(refusal(page, "place", place())).isEqualTo(ErrorCode.ATTENDANT_NOT_SIGNED_IN);
            StaffId elsewhere = new StaffId("attendant-jiaxing-1");
            assertThat(refusal(page, "elsewhere", new ClientMessage.SignInAttendant(elsewhere, RIGHT)))
                    .isEqualTo(ErrorCode.PIN_WRONG);
            assertThat(refusal(page, "wrong", new ClientMessage.SignInAttendant(ATTENDANT, WRONG)))
                    .isEqualTo(ErrorCode.PIN_WRONG);
            page.send(new ClientMessage.SignInAttendant(ATTENDANT, RIGHT));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class,
                    shown -> shown.view()
                            .attendance()
                            .flatMap(there -> there.attendant())
                            .filter(card -> card.id().equals(ATTENDANT))
                            .isPresent());
        }
    }

    @Test
    void he_calls_vouches_and_goes_to_the_counter_for_the_citizen_as_himself() {
        try (LivePage clerk = LivePeople.readyClerk("clerk-hefei-1");
                LivePage page = signedIn()) {
            page.send(place());
            AttendantView rings = awaitView(
                    page,
                    view -> phase(view)
                            .filter(CallView.Offered.class::isInstance)
                            .isPresent());
            CallView call = rings.call().orElseThrow();
            assertThat(call.peers()).isEmpty();
            page.send(new ClientMessage.GiveCare(call.id()));
            awaitView(page, view -> view.call().filter(CallView::care).isPresent());
            assertThat(refusal(page, "again", new ClientMessage.GiveCare(call.id())))
                    .isEqualTo(ErrorCode.CALL_WRONG_STATE);
            page.send(new ClientMessage.GoToCounter(call.id()));
            awaitView(
                    page,
                    view -> phase(view)
                            .filter(CallView.Offline.class::isInstance)
                            .isPresent());
            LivePeople.awaitPhase(kiosk, call.id(), CallView.Offline.class);
            assertThat(steps(call.id()))
                    .contains(
                            "Place ATTENDANT attendant-hefei-1",
                            "MarkCare ATTENDANT attendant-hefei-1",
                            "GoToCounter ATTENDANT attendant-hefei-1");
            kiosk.send(new ClientMessage.LeaveCall(call.id()));
            assertThat(page.awaitClosed().code()).isEqualTo(SESSION_ENDED);
            clerk.send(new ClientMessage.GoOff());
        }
    }

    private static List<String> steps(CallId call) {
        return Person.staff("manager")
                .request()
                .get("/api/calls/" + call.value())
                .jsonPath()
                .getList("steps.collect { it.command + ' ' + it.who + ' ' + it.staff }");
    }

    @Test
    void he_sees_who_talks_and_agrees_to_control_for_a_citizen_who_cannot() {
        try (LivePage agent = LivePeople.page(Person.agent(KIOSK));
                LivePage clerk = LivePeople.readyClerk("clerk-hefei-1");
                LivePage page = signedIn()) {
            CallId call = LivePeople.place(kiosk, 1, HEFEI);
            LivePeople.talk(kiosk, clerk, call);
            awaitView(
                    page,
                    view -> phase(view)
                            .filter(CallView.Active.class::isInstance)
                            .isPresent());
            assertThat(refusal(page, "unasked", new ClientMessage.AllowControlFor(call, ControlScope.POINTER)))
                    .isEqualTo(ErrorCode.CALL_WRONG_STATE);
            LivePeople.showScreen(kiosk, clerk, call);
            LivePeople.askForControl(kiosk, clerk, call, ControlScope.POINTER);
            assertThat(refusal(
                            page, "more", new ClientMessage.AllowControlFor(call, ControlScope.POINTER_AND_KEYBOARD)))
                    .isEqualTo(ErrorCode.CALL_WRONG_STATE);
            page.send(new ClientMessage.AllowControlFor(call, ControlScope.POINTER));
            LivePeople.awaitTalk(
                    kiosk,
                    call,
                    talk -> talk.control() instanceof CallView.ControlGranted granted
                            && granted.attendant()
                                    .filter(card -> card.id().equals(ATTENDANT))
                                    .isPresent());
            agent.awaitShown(
                    ServerMessage.Agent.class, shown -> shown.view().control().isPresent());
            LivePeople.finish(kiosk, clerk, call);
            clerk.send(new ClientMessage.GoOff());
            assertThat(page.awaitClosed().code()).isEqualTo(SESSION_ENDED);
        }
    }

    @Test
    void a_call_needs_the_kiosk_beside_which_he_stands() {
        try (LivePage page = signedIn()) {
            kiosk.close();
            // asked for before that is noticed, the call would be placed
            Patience.await().until(() -> connected().isEmpty());
            assertThat(refusal(page, "away", place())).isEqualTo(ErrorCode.KIOSK_AWAY);
            kiosk = LivePeople.page(at);
        }
    }

    @Test
    void the_citizen_ends_it_and_it_does_not_come_back() {
        Person there = Person.attendant(at);
        try (LivePage page = LivePeople.page(there)) {
            kiosk.send(new ClientMessage.EndAttendance());
            assertThat(page.awaitClosed().code()).isEqualTo(SESSION_ENDED);
            assertNotLetIn(there);
        }
        List<String> audited = Person.staff("manager")
                .request()
                .get("/api/audit?kind=attendant&actor=" + KIOSK)
                .jsonPath()
                .getList("entries.action");
        assertThat(audited).startsWith("attendant.page-ended", "attendant.page-joined");
    }

    @Test
    void another_page_takes_its_place_and_time_ends_it() {
        Person first = Person.attendant(at);
        try (LivePage page = LivePeople.page(first)) {
            Person second = Person.attendant(at);
            assertThat(page.awaitClosed().code()).isEqualTo(SESSION_ENDED);
            assertNotLetIn(first);
            second.request().get("/api/attendants/here").then().statusCode(200);
            clock.advance(Duration.ofMinutes(30));
            assertNotLetIn(second);
        }
    }

    @Test
    void a_kiosk_that_is_enrolled_anew_has_nobody_beside_it() {
        Person there = Person.attendant(at);
        try (LivePage page = LivePeople.page(there)) {
            kiosk.close();
            at = Person.kiosk(KIOSK);
            kiosk = LivePeople.page(at);
            assertThat(page.awaitClosed().code()).isEqualTo(SESSION_ENDED);
            assertNotLetIn(there);
        }
    }

    private static void assertNotLetIn(Person attendant) {
        attendant
                .request()
                .body("{\"role\":\"ATTENDANT\"}")
                .post("/api/access/socket-tickets")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_SIGNED_IN"));
    }
}
