package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.SupervisionMode;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Supervisors without the right, of talks that end, and who vanish; and cities that have decided otherwise. */
@QuarkusTest
@TestProfile(RareHouse.class)
class SupervisionFaultsTest extends SupervisionScene {
    @Test
    void nobody_but_a_manager_gets_in_as_a_supervisor() {
        for (Person person : new Person[] {
            Person.staff("clerk-hefei-1"),
            Person.staff("counter-hefei-1"),
            Person.kiosk("kiosk-hefei-1"),
            Person.ANYBODY
        }) {
            person.request()
                    .body("{\"role\":\"SUPERVISOR\"}")
                    .post("/api/access/socket-tickets")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("NOT_SIGNED_IN"));
        }
        assertRefused(clerk, new ClientMessage.Supervise(call, SupervisionMode.LISTEN), ErrorCode.NOT_ALLOWED);
        assertRefused(clerk, new ClientMessage.LeaveSupervision(call), ErrorCode.NOT_ALLOWED);
    }

    @Test
    void supervisor_decides_nothing_in_the_talk() {
        listen();
        assertRefused(supervisor, new ClientMessage.HangUp(call), ErrorCode.NOT_ALLOWED);
        assertRefused(supervisor, new ClientMessage.AskForScreen(call), ErrorCode.NOT_ALLOWED);
        assertRefused(supervisor, new ClientMessage.TakePicture(call), ErrorCode.NOT_ALLOWED);
        SignalPayload candidate = new SignalPayload.Candidate("candidate:1", Optional.of("0"), Optional.of(0));
        // the link between the two others
        assertRefused(
                supervisor,
                new ClientMessage.Signal(call, firstLink, new PeerId("kiosk"), candidate),
                ErrorCode.NOT_YOURS);
        supervisor.send(new ClientMessage.LeaveSupervision(call));
        awaitNothing(supervisor);
        assertRefused(supervisor, new ClientMessage.LeaveSupervision(call), ErrorCode.SUPERVISION_OVER);
        assertRefused(
                supervisor,
                new ClientMessage.Signal(call, firstLink, new PeerId("kiosk"), candidate),
                ErrorCode.NOT_YOURS);
    }

    @Test
    void citizen_is_not_told_who_listens_where_the_city_says_so_and_sees_whoever_barges_in() {
        listen();
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> work.call().phase() instanceof CallView.Active talk
                                && talk.supervision().isPresent())
                        .isPresent());
        LivePeople.awaitTalk(kiosk, call, talk -> talk.supervision().isEmpty());
        supervisor.send(new ClientMessage.Supervise(call, SupervisionMode.BARGE_IN));
        LivePeople.awaitTalk(kiosk, call, talk -> talk.supervision().isPresent());
        supervisor.send(new ClientMessage.Supervise(call, SupervisionMode.LISTEN));
        LivePeople.awaitTalk(
                kiosk,
                call,
                talk -> talk.supervision()
                        .filter(known -> known.mode() == SupervisionMode.LISTEN)
                        .isPresent());
    }

    @Test
    void city_that_allows_none_has_none_and_a_manager_is_in_one_talk_at_a_time() {
        try (LivePage elsewhere = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
                LivePage wall = LivePeople.page(Person.staff("manager"))) {
            LivePage colleague = ready("clerk-suzhou-1");
            CallId other = LivePeople.place(elsewhere, 1, "320500");
            assertRefused(
                    supervisor,
                    new ClientMessage.Supervise(other, SupervisionMode.LISTEN),
                    ErrorCode.SUPERVISION_NOT_IN_TALK);
            LivePeople.talk(elsewhere, colleague, other);
            assertRefused(
                    supervisor,
                    new ClientMessage.Supervise(other, SupervisionMode.LISTEN),
                    ErrorCode.SUPERVISION_NOT_ALLOWED);
            wall.awaitShown(
                    ServerMessage.Wall.class,
                    shown -> shown.view().calls().stream()
                            .anyMatch(live -> live.id().equals(other) && !live.maySupervise()));
            LivePeople.finish(elsewhere, colleague, other);

            CallId third = LivePeople.place(elsewhere, 1, "340100");
            LivePage hefei = ready("clerk-hefei-1");
            LivePeople.talk(elsewhere, hefei, third);
            listen();
            assertRefused(
                    supervisor,
                    new ClientMessage.Supervise(third, SupervisionMode.LISTEN),
                    ErrorCode.SUPERVISION_ELSEWHERE);
            LivePeople.finish(elsewhere, hefei, third);
        }
    }

    @Test
    void supervisor_of_a_call_that_goes_to_the_counter_has_nothing_left() {
        listen();
        clerk.send(new ClientMessage.SwitchToCounter(call, SwitchReason.POOR_NETWORK, PlainText.EMPTY));
        awaitNothing(supervisor);
        assertRefused(supervisor, new ClientMessage.Supervise(call, SupervisionMode.LISTEN), ErrorCode.CALL_ENDED);
    }

    @Test
    void supervisor_comes_back_with_a_new_page_and_is_gone_when_he_does_not() {
        listen();
        supervisor.abort();
        awaitAway(true);
        supervisor = LivePeople.page(Person.supervisor());
        awaitListening();
        awaitAway(false);
        supervisor.abort();
        awaitAway(true);
        pass(config.clerkGrace());
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> work.call().phase() instanceof CallView.Active talk
                                && talk.supervision().isEmpty())
                        .isPresent());
    }

    private void awaitAway(boolean away) {
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> work.call().phase() instanceof CallView.Active talk
                                && talk.supervision()
                                        .filter(known -> known.supervisorAway() == away)
                                        .isPresent())
                        .isPresent());
    }

    private void listen() {
        supervisor.send(new ClientMessage.Supervise(call, SupervisionMode.LISTEN));
        awaitListening();
    }

    private void awaitListening() {
        supervisor.awaitShown(
                ServerMessage.Supervisor.class,
                shown -> shown.view()
                        .call()
                        .filter(talk -> talk.call().id().equals(call))
                        .isPresent());
    }

    private static void awaitNothing(LivePage supervisor) {
        supervisor.awaitShown(
                ServerMessage.Supervisor.class, shown -> shown.view().call().isEmpty());
    }

    private static void assertRefused(LivePage page, ClientMessage message, ErrorCode code) {
        String ref = code + "-" + message.getClass().getSimpleName() + "-" + message.hashCode();
        page.send(ref, message);
        assertThat(page.awaitRefusal(ref).problem().code()).isEqualTo(code);
    }
}
