package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ControlLeaseView;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clerk controls the kiosk with the citizen's consent, over real sockets, and every end reaches the agent. */
@QuarkusTest
class RemoteControlTest {
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final int SET_UP_COMPANY = 1;

    @Inject
    Mutiny.SessionFactory sessions;

    private Person kioskDevice;
    private Person agentDevice;
    private LivePage kiosk;
    private LivePage clerk;
    private LivePage agent;
    private CallId call;

    @BeforeEach
    void talk() {
        kioskDevice = Person.kiosk(KIOSK);
        agentDevice = Person.agent(KIOSK);
        kiosk = LivePeople.page(kioskDevice);
        agent = LivePeople.page(agentDevice);
        clerk = LivePeople.readyClerk("clerk-jiaxing-1");
        call = LivePeople.place(kiosk, SET_UP_COMPANY, "330400");
        LivePeople.talk(kiosk, clerk, call);
    }

    @AfterEach
    void end() {
        LivePeople.finish(kiosk, clerk, call);
        kiosk.close();
        clerk.close();
        agent.close();
    }

    private LeaseId grant(ControlScope scope) {
        LivePeople.askForControl(kiosk, clerk, call, scope);
        kiosk.send(new ClientMessage.AllowControl(call, scope));
        return awaitAtClerk(CallView.ControlGranted.class).lease();
    }

    private LeaseId granted() {
        LivePeople.showScreen(kiosk, clerk, call);
        LeaseId lease = grant(ControlScope.POINTER);
        awaitLease(lease);
        return lease;
    }

    private ControlLeaseView awaitLease(LeaseId lease) {
        return agent.await(
                ServerMessage.Agent.class,
                shown ->
                        shown.view().control().filter(control -> control.lease().equals(lease)));
    }

    private void awaitNoLease() {
        agent.awaitShown(
                ServerMessage.Agent.class, shown -> shown.view().control().isEmpty());
    }

    private void awaitEnd(ControlEnd why) {
        awaitNoLease();
        assertThat(awaitAtClerk(CallView.ControlNotGranted.class).why()).isEqualTo(why);
    }

    private <C extends CallView.Control> C awaitAtKiosk(Class<C> control) {
        return kiosk.await(
                ServerMessage.Kiosk.class, shown -> shown.view().call().flatMap(view -> control(view, control)));
    }

    private <C extends CallView.Control> C awaitAtClerk(Class<C> control) {
        return clerk.await(
                ServerMessage.Clerk.class, shown -> shown.view().call().flatMap(work -> control(work.call(), control)));
    }

    private static <C extends CallView.Control> Optional<C> control(CallView view, Class<C> type) {
        return view.phase() instanceof CallView.Active talk && type.isInstance(talk.control())
                ? Optional.of(type.cast(talk.control()))
                : Optional.empty();
    }

    @Test
    void the_agent_is_told_of_the_lease_and_it_is_renewed_until_the_citizen_stops_it() {
        LeaseId lease = granted();
        ControlLeaseView told = awaitLease(lease);
        assertThat(told.scope()).isEqualTo(ControlScope.POINTER);
        assertThat(told.validMillis()).isBetween(1L, 2_000L);
        assertThat(told.controller().id().value()).isEqualTo("clerk-jiaxing-1");
        agent.awaitAny(
                ServerMessage.LeaseRenewed.class,
                renewed -> renewed.lease().equals(lease) && renewed.validMillis() <= 2_000);
        kiosk.send(new ClientMessage.StopControl(call));
        awaitEnd(ControlEnd.STOPPED);
    }

    @Test
    void the_agent_stops_it_too() {
        granted();
        agent.send(new ClientMessage.StopControl(call));
        awaitEnd(ControlEnd.STOPPED);
    }

    @Test
    void every_grant_has_a_lease_of_its_own() {
        LeaseId first = granted();
        clerk.send(new ClientMessage.StopControl(call));
        awaitEnd(ControlEnd.STOPPED);
        assertThat(grant(ControlScope.POINTER_AND_KEYBOARD)).isNotEqualTo(first);
    }

    @Test
    void without_the_screen_nobody_controls_it() {
        clerk.send("unseen", new ClientMessage.AskForControl(call, ControlScope.POINTER));
        assertThat(clerk.awaitRefusal("unseen").problem().code()).isEqualTo(ErrorCode.SCREEN_NOT_SHOWN);
        kiosk.send("unasked", new ClientMessage.AllowControl(call, ControlScope.POINTER));
        assertThat(kiosk.awaitRefusal("unasked").problem().code()).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void without_an_agent_nobody_controls_it() {
        LivePeople.showScreen(kiosk, clerk, call);
        agent.close();
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> !work.agentConnected())
                        .isPresent());
        clerk.send("alone", new ClientMessage.AskForControl(call, ControlScope.POINTER));
        assertThat(clerk.awaitRefusal("alone").problem().code()).isEqualTo(ErrorCode.AGENT_NOT_CONNECTED);
    }

    @Test
    void consent_to_the_pointer_is_no_consent_to_the_keyboard() {
        LivePeople.showScreen(kiosk, clerk, call);
        clerk.send(new ClientMessage.AskForControl(call, ControlScope.POINTER));
        awaitAtKiosk(CallView.ControlAsked.class);
        kiosk.send("more", new ClientMessage.AllowControl(call, ControlScope.POINTER_AND_KEYBOARD));
        assertThat(kiosk.awaitRefusal("more").problem().code()).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void a_no_reaches_the_clerk() {
        LivePeople.showScreen(kiosk, clerk, call);
        clerk.send(new ClientMessage.AskForControl(call, ControlScope.POINTER));
        awaitAtKiosk(CallView.ControlAsked.class);
        kiosk.send(new ClientMessage.RefuseControl(call, ControlEnd.DECLINED));
        assertThat(awaitAtClerk(CallView.ControlNotGranted.class).why()).isEqualTo(ControlEnd.DECLINED);
    }

    @Test
    void another_clerk_and_another_kiosks_agent_stop_nothing() {
        LeaseId lease = granted();
        try (LivePage stranger = LivePeople.page(Person.staff("clerk-jiaxing-2"));
                LivePage foreign = LivePeople.page(Person.agent("kiosk-jiaxing-1"))) {
            stranger.send("ask", new ClientMessage.AskForControl(call, ControlScope.POINTER));
            assertThat(stranger.awaitRefusal("ask").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
            for (LivePage other : new LivePage[] {stranger, foreign}) {
                other.send("stop", new ClientMessage.StopControl(call));
                assertThat(other.awaitRefusal("stop").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
            }
        }
        clerk.send(new ClientMessage.AskForControl(call, ControlScope.POINTER));
        clerk.send(new ClientMessage.WriteNote(call, new PlainText("仍在操作")));
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> work.note().value().equals("仍在操作"))
                        .isPresent());
        assertThat(awaitAtClerk(CallView.ControlGranted.class).lease()).isEqualTo(lease);
    }

    @Test
    void it_ends_with_the_screen() {
        granted();
        kiosk.send(new ClientMessage.StopScreen(call));
        awaitEnd(ControlEnd.STOPPED);
    }

    @Test
    void it_ends_with_the_talk() {
        granted();
        clerk.send(new ClientMessage.HangUp(call));
        awaitNoLease();
    }

    @Test
    void it_ends_when_the_kiosk_is_reloaded() {
        granted();
        kiosk.close();
        kiosk = LivePeople.page(kioskDevice);
        awaitEnd(ControlEnd.LOST);
    }

    @Test
    void it_ends_when_the_clerk_is_reloaded() {
        granted();
        clerk.close();
        clerk = LivePeople.page(Person.staff("clerk-jiaxing-1"));
        awaitEnd(ControlEnd.LOST);
    }

    @Test
    void it_ends_when_the_agent_is_lost_or_another_one_comes() {
        LeaseId lease = granted();
        agent.close();
        assertThat(awaitAtClerk(CallView.ControlNotGranted.class).why()).isEqualTo(ControlEnd.LOST);
        agent = LivePeople.page(agentDevice);
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> work.agentConnected())
                        .isPresent());
        LeaseId second = grant(ControlScope.POINTER);
        assertThat(second).isNotEqualTo(lease);
        LivePage newer = LivePeople.page(agentDevice);
        assertThat(awaitAtClerk(CallView.ControlNotGranted.class).why()).isEqualTo(ControlEnd.LOST);
        agent = newer;
    }

    @Test
    void the_same_agent_after_a_lost_socket_needs_a_new_consent() {
        granted();
        PageId page = agent.page();
        agent.close();
        awaitAtClerk(CallView.ControlNotGranted.class);
        agent = LivePage.open(agentDevice, page);
        awaitNoLease();
    }

    /** Whoever changes the truth behind the server's back: what the database does not say is not renewed. */
    @Test
    void a_lease_that_the_database_does_not_know_is_renewed_no_longer() {
        LeaseId lease = granted();
        agent.awaitAny(
                ServerMessage.LeaseRenewed.class, renewed -> renewed.lease().equals(lease));
        await(() -> sessions.withTransaction(session -> session.createNativeQuery(
                        "update call set document = jsonb_set(document, '{state,control}', '{\"type\": \"Off\"}')"
                                + " where id = ?1")
                .setParameter(1, call.value())
                .executeUpdate()));
        awaitBeats(2);
        int renewals = agent.all(ServerMessage.LeaseRenewed.class).size();
        awaitBeats(1);
        assertThat(agent.all(ServerMessage.LeaseRenewed.class)).hasSize(renewals);
    }

    /** A beat is longer than the time between two renewals. */
    private void awaitBeats(int more) {
        int beats = agent.all(ServerMessage.Beat.class).size() + more;
        Patience.await().until(() -> agent.all(ServerMessage.Beat.class).size() >= beats);
    }
}
