package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.OneSided;
import io.yunchuang.signaling.protocol.CallView.PeerView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.MediaFlow;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.SupervisionMode;
import io.yunchuang.signaling.protocol.SupervisorView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A manager listens to a talk, whispers to its clerk and barges in, over real sockets. */
@QuarkusTest
class SupervisionTest extends SupervisionScene {
    private static final PeerId TO_CLERK = new PeerId("clerk");
    private static final PeerId TO_KIOSK = new PeerId("kiosk");
    private static final PeerId TO_SUPERVISOR = new PeerId("supervisor");

    @Test
    void everybody_sees_who_listens_and_nothing_comes_from_him() {
        supervise(SupervisionMode.LISTEN);
        SupervisorView.Supervised talk = awaitSupervised(SupervisionMode.LISTEN);
        assertThat(talk.kiosk().zh()).isNotBlank();
        assertThat(talk.centre().zh()).isNotBlank();
        assertThat(oneSided(talk.call(), TO_KIOSK)).contains(flows(MediaFlow.NOTHING, MediaFlow.EVERYTHING));
        assertThat(oneSided(talk.call(), TO_CLERK)).contains(flows(MediaFlow.NOTHING, MediaFlow.EVERYTHING));

        CallView atKiosk = ofKiosk(SupervisionMode.LISTEN);
        assertThat(supervision(atKiosk).supervisor().name().zh()).isEqualTo("高瞻");
        assertThat(peer(atKiosk, TO_SUPERVISOR).sendMedia()).isTrue();
        assertThat(oneSided(atKiosk, TO_SUPERVISOR)).contains(flows(MediaFlow.EVERYTHING, MediaFlow.NOTHING));
        CallView atClerk = ofClerk(SupervisionMode.LISTEN);
        assertThat(oneSided(atClerk, TO_SUPERVISOR)).contains(flows(MediaFlow.EVERYTHING, MediaFlow.NOTHING));
        leave();
    }

    @Test
    void whisper_reaches_the_clerk_alone_and_barging_in_everybody() {
        supervise(SupervisionMode.WHISPER);
        assertThat(oneSided(ofClerk(SupervisionMode.WHISPER), TO_SUPERVISOR))
                .contains(flows(MediaFlow.EVERYTHING, MediaFlow.VOICE));
        assertThat(oneSided(ofKiosk(SupervisionMode.WHISPER), TO_SUPERVISOR))
                .contains(flows(MediaFlow.EVERYTHING, MediaFlow.NOTHING));

        supervise(SupervisionMode.BARGE_IN);
        assertThat(oneSided(ofKiosk(SupervisionMode.BARGE_IN), TO_SUPERVISOR)).isEmpty();
        assertThat(oneSided(ofClerk(SupervisionMode.BARGE_IN), TO_SUPERVISOR)).isEmpty();
        assertThat(awaitSupervised(SupervisionMode.BARGE_IN).call().peers()).allMatch(PeerView::sendMedia);
        leave();
        assertThat(audit()).containsSubsequence("supervision.left", "supervision.barge-in", "supervision.whisper");
        assertThat(story()).containsSubsequence("Whisper", "BargeIn", "LeaveSupervision");
    }

    @Test
    void signals_pass_between_the_supervisor_and_each_of_the_others() {
        supervise(SupervisionMode.LISTEN);
        awaitSupervised(SupervisionMode.LISTEN).call().peers().forEach(peer -> {
            LivePage receiver = peer.peer().equals(TO_CLERK) ? clerk : kiosk;
            SignalPayload candidate = new SignalPayload.Candidate(
                    "candidate:1 1 udp 1 127.0.0.1 4000 typ host " + peer.peer().value(),
                    Optional.of("0"),
                    Optional.of(0));
            supervisor.send(new ClientMessage.Signal(call, peer.link(), peer.peer(), candidate));
            ServerMessage.Signal heard = receiver.awaitAny(
                    ServerMessage.Signal.class, signal -> signal.from().equals(TO_SUPERVISOR));
            assertThat(heard.link()).isEqualTo(peer.link());
            receiver.send(new ClientMessage.Signal(call, peer.link(), TO_SUPERVISOR, candidate));
            supervisor.awaitAny(ServerMessage.Signal.class, back -> back.from().equals(peer.peer()));
        });
        leave();
    }

    @Test
    void wall_shows_which_talk_is_supervised_and_may_be() {
        try (LivePage wall = LivePeople.page(Person.staff("manager"))) {
            awaitOnWall(wall, false);
            supervise(SupervisionMode.LISTEN);
            awaitOnWall(wall, true);
            leave();
            awaitOnWall(wall, false);
        }
    }

    @Test
    void talk_that_ends_leaves_the_supervisor_with_nothing() {
        supervise(SupervisionMode.LISTEN);
        awaitSupervised(SupervisionMode.LISTEN);
        kiosk.send(new ClientMessage.HangUp(call));
        awaitNothing();
        assertThat(audit()).containsSubsequence("supervision.ended-with-talk", "supervision.listen");
    }

    private void awaitOnWall(LivePage wall, boolean supervised) {
        wall.awaitShown(
                ServerMessage.Wall.class,
                shown -> shown.view().calls().stream()
                        .filter(live -> live.id().equals(call))
                        .anyMatch(
                                live -> live.maySupervise() && live.supervisor().isPresent() == supervised));
    }

    private void supervise(SupervisionMode mode) {
        supervisor.send(new ClientMessage.Supervise(call, mode));
    }

    private void leave() {
        supervisor.send(new ClientMessage.LeaveSupervision(call));
        awaitNothing();
        LivePeople.awaitTalk(kiosk, call, talk -> talk.supervision().isEmpty());
    }

    private void awaitNothing() {
        supervisor.awaitShown(
                ServerMessage.Supervisor.class, shown -> shown.view().call().isEmpty());
    }

    private SupervisorView.Supervised awaitSupervised(SupervisionMode mode) {
        return supervisor.await(
                ServerMessage.Supervisor.class, shown -> shown.view().call().filter(talk -> isIn(talk.call(), mode)));
    }

    private CallView ofKiosk(SupervisionMode mode) {
        return kiosk.await(
                ServerMessage.Kiosk.class, shown -> shown.view().call().filter(view -> isIn(view, mode)));
    }

    private CallView ofClerk(SupervisionMode mode) {
        return clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().call().map(work -> work.call()).filter(view -> isIn(view, mode)));
    }

    private boolean isIn(CallView view, SupervisionMode mode) {
        return view.id().equals(call)
                && view.phase() instanceof CallView.Active talk
                && talk.supervision().filter(known -> known.mode() == mode).isPresent();
    }

    private static CallView.Supervision supervision(CallView view) {
        return ((CallView.Active) view.phase()).supervision().orElseThrow();
    }

    private static PeerView peer(CallView view, PeerId peer) {
        return view.peers().stream()
                .filter(known -> known.peer().equals(peer))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<OneSided> oneSided(CallView view, PeerId peer) {
        return peer(view, peer).oneSided();
    }

    private static OneSided flows(MediaFlow sends, MediaFlow receives) {
        return new OneSided(sends, receives);
    }

    /** What the audit has of this call, newest first. */
    private List<String> audit() {
        return Person.staff("manager")
                .request()
                .get("/api/audit?kind=supervision&actor=manager&size=50")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.findAll { it.subject == '" + call.value() + "' }.action");
    }

    private List<String> story() {
        return Person.staff("manager")
                .request()
                .get("/api/calls/" + call.value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("steps.findAll { it.who == 'MANAGER' && it.staff == 'manager' }.command");
    }
}
