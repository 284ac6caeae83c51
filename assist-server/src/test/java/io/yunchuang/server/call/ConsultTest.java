package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk asks an expert of the approval department in a talk (DB 31117/Z 002-2025 §6.3.2.4), over real sockets. */
@QuarkusTest
class ConsultTest extends TalkScene {
    private static final StaffId EXPERT = new StaffId("clerk-hefei-1");
    private static final PeerId TO_CLERK = new PeerId("clerk");
    private static final PeerId TO_EXPERT = new PeerId("expert");
    private static final PeerId TO_KIOSK = new PeerId("kiosk");

    private LivePage expert;

    @BeforeEach
    void expertIsReady() {
        expert = ready(EXPERT.value());
    }

    @Test
    void expert_is_asked_aside_joins_and_leaves_while_the_talk_goes_on() {
        ClerkView.Consulting asked = LivePeople.askExpert(clerk, expert, EXPERT, call);
        assertThat(asked.question().value()).isEqualTo("章程是否要公证");
        assertThat(flows(asked.call())).isEqualTo(Map.of(TO_KIOSK, false, TO_CLERK, false));
        assertThat(flows(ofKiosk(CallView.ConsultRinging.class))).isEqualTo(Map.of(TO_CLERK, true, TO_EXPERT, false));

        expert.send(new ClientMessage.AcceptConsult(call));
        assertThat(flows(LivePeople.awaitConsult(expert, call, CallView.ConsultAside.class)
                        .call()))
                .isEqualTo(Map.of(TO_KIOSK, false, TO_CLERK, true));
        assertThat(flows(ofKiosk(CallView.ConsultAside.class))).isEqualTo(Map.of(TO_CLERK, false, TO_EXPERT, false));
        assertThat(flows(ofClerk(CallView.ConsultAside.class))).isEqualTo(Map.of(TO_KIOSK, false, TO_EXPERT, true));

        clerk.send(new ClientMessage.JoinExpert(call));
        CallView joined = ofKiosk(CallView.ConsultJoined.class);
        assertThat(flows(joined)).isEqualTo(Map.of(TO_CLERK, true, TO_EXPERT, true));
        assertThat(consult(joined)).isInstanceOfSatisfying(CallView.ConsultJoined.class, consult -> {
            assertThat(consult.expert().name().zh()).isNotBlank();
            assertThat(consult.expert().department().zh()).isEqualTo("合肥市市场监督管理局");
        });

        expert.send(new ClientMessage.LeaveConsult(call));
        CallView over = ofKiosk(CallView.ConsultOver.class);
        assertThat(flows(over)).isEqualTo(Map.of(TO_CLERK, true));
        assertThat(consult(over))
                .isInstanceOfSatisfying(
                        CallView.ConsultOver.class,
                        consult -> assertThat(consult.why()).isEqualTo(ConsultEnd.LEFT));
        LivePeople.awaitStatus(expert, ClerkStatus.READY);
    }

    @Test
    void signals_pass_between_the_pages_of_each_link_and_no_others() {
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        CallView atExpert = LivePeople.awaitConsult(expert, call, CallView.ConsultRinging.class)
                .call();
        atExpert.peers().forEach(peer -> {
            LivePage receiver = peer.peer().equals(TO_CLERK) ? clerk : kiosk;
            SignalPayload candidate = new SignalPayload.Candidate(
                    "candidate:1 1 udp 1 127.0.0.1 4000 typ host " + peer.peer().value(),
                    Optional.of("0"),
                    Optional.of(0));
            expert.send(new ClientMessage.Signal(call, peer.link(), peer.peer(), candidate));
            ServerMessage.Signal heard = receiver.awaitAny(
                    ServerMessage.Signal.class, signal -> signal.from().equals(TO_EXPERT));
            assertThat(heard.link()).isEqualTo(peer.link());
            assertThat(heard.payload()).isEqualTo(candidate);
        });
    }

    @Test
    void call_goes_on_with_the_expert_over_the_same_link() {
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.send(new ClientMessage.AcceptConsult(call));
        CallView.PeerView before = peer(ofKiosk(CallView.ConsultAside.class), TO_EXPERT);
        clerk.send(new ClientMessage.TransferToExpert(call, EXPERT, new PlainText("已向群众说明")));

        ClerkView.Work work =
                expert.await(ServerMessage.Clerk.class, shown -> shown.view().call());
        assertThat(work.handover().orElseThrow().from().id().value()).isEqualTo("clerk-hangzhou-1");
        assertThat(work.handover().orElseThrow().note().value()).isEqualTo("已向群众说明");
        CallView atKiosk = kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view()
                        .call()
                        .filter(view -> view.phase() instanceof CallView.Active talk
                                && talk.clerk().id().equals(EXPERT)));
        CallView.PeerView after = peer(atKiosk, TO_CLERK);
        assertThat(after.link()).isEqualTo(before.link());
        assertThat(flows(atKiosk)).isEqualTo(Map.of(TO_CLERK, true));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);

        kiosk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitStatus(expert, ClerkStatus.WRAP_UP);
    }

    @Test
    void citizen_who_hangs_up_lets_everybody_go() {
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.send(new ClientMessage.AcceptConsult(call));
        LivePeople.awaitConsult(expert, call, CallView.ConsultAside.class);
        kiosk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        LivePeople.awaitStatus(expert, ClerkStatus.READY);
    }

    private CallView ofKiosk(Class<? extends CallView.Consult> like) {
        return kiosk.await(
                ServerMessage.Kiosk.class, shown -> shown.view().call().filter(view -> isIn(view, like)));
    }

    private CallView ofClerk(Class<? extends CallView.Consult> like) {
        return clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().call().map(ClerkView.Work::call).filter(view -> isIn(view, like)));
    }

    private static boolean isIn(CallView view, Class<? extends CallView.Consult> like) {
        return view.phase() instanceof CallView.Active talk && LivePeople.isConsulted(talk, like);
    }

    private static CallView.Consult consult(CallView view) {
        return LivePeople.consult((CallView.Active) view.phase()).orElseThrow();
    }

    private static CallView.PeerView peer(CallView view, PeerId peer) {
        return view.peers().stream()
                .filter(known -> known.peer().equals(peer))
                .findFirst()
                .orElseThrow();
    }

    /** To whom this page may send. */
    private static Map<PeerId, Boolean> flows(CallView view) {
        return view.peers().stream().collect(Collectors.toMap(CallView.PeerView::peer, CallView.PeerView::sendMedia));
    }
}
