package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SupervisionMode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Citizen, clerk, three experts and a manager in one call, over real sockets; a media bridge is there. */
@QuarkusTest
@TestProfile(RareHouse.class)
class SixPeopleTest extends ConferenceScene {
    private static final StaffId SECOND = new StaffId("clerk-jinhua-1");
    private static final StaffId THIRD = new StaffId("clerk-huzhou-1");
    private static final StaffId FOURTH = new StaffId("clerk-xuancheng-1");

    @Inject
    CallSeats seats;

    private LivePage asked(StaffId who) {
        LivePage page = ready(who.value());
        LivePeople.askExpert(clerk, page, who, call);
        page.send(new ClientMessage.AcceptConsult(call));
        LivePeople.awaitConsult(page, call, CallView.ConsultAside.class);
        return page;
    }

    @Test
    void six_talk_and_a_seventh_is_refused() {
        ofKiosk(view -> view.conference().filter(three -> !three.layered()).isPresent());
        LivePage second = asked(SECOND);
        LivePage third = asked(THIRD);
        clerk.send(new ClientMessage.JoinExpert(call));
        ofKiosk(view -> view.conference()
                .filter(five -> five.layered() && five.seats().size() == 4)
                .isPresent());
        LivePage manager = LivePeople.page(Person.supervisor());
        manager.send(new ClientMessage.Supervise(call, SupervisionMode.BARGE_IN));

        CallView atKiosk = ofKiosk(
                view -> view.peers().size() == 5 && view.peers().stream().allMatch(CallView.PeerView::sendMedia));
        assertThat(peers(atKiosk)).isEqualTo(names("clerk", "expert", "expert-2", "expert-3", "supervisor"));
        assertThat(((CallView.Active) atKiosk.phase()).consults())
                .allMatch(CallView.ConsultJoined.class::isInstance)
                .extracting(consult -> consult.expert().department().zh())
                .containsExactly("合肥市市场监督管理局", "金华市市场监督管理局", "湖州市市场监督管理局");
        CallView atThird = third.await(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .consult()
                        .map(ClerkView.Consulting::call)
                        .filter(view -> view.peers().size() == 5));
        assertThat(atThird.self()).isEqualTo(new PeerId("expert-3"));
        assertThat(peers(atThird)).isEqualTo(names("kiosk", "clerk", "expert", "expert-2", "supervisor"));
        await().until(() -> bridge.endpoints().values().stream().anyMatch(pages -> pages.size() == 5));

        ready(FOURTH.value());
        clerk.send("seventh", new ClientMessage.InviteExpert(call, FOURTH, PlainText.EMPTY));
        assertThat(clerk.awaitRefusal("seventh").problem().code()).isEqualTo(ErrorCode.CALL_FULL);

        second.send(new ClientMessage.LeaveConsult(call));
        LivePeople.awaitStatus(second, ClerkStatus.READY);
        assertThat(peers(ofKiosk(view -> view.peers().size() == 4)))
                .isEqualTo(names("clerk", "expert", "expert-3", "supervisor"));
        manager.send(new ClientMessage.LeaveSupervision(call));
        manager.close();
    }

    @Test
    void experts_reach_each_other_and_nobody_elses_link() {
        LivePage second = asked(SECOND);
        CallView.PeerView toFirst =
                LivePeople.awaitConsult(second, call, CallView.ConsultAside.class).call().peers().stream()
                        .filter(peer -> peer.peer().equals(new PeerId("expert")))
                        .findFirst()
                        .orElseThrow();
        assertThat(toFirst.sendMedia()).isTrue();
        SignalPayload candidate = new SignalPayload.Candidate(
                "candidate:1 1 udp 1 127.0.0.1 4000 typ host", Optional.of("0"), Optional.of(0));
        second.send(new ClientMessage.Signal(call, toFirst.link(), toFirst.peer(), candidate));
        ServerMessage.Signal heard = expert.awaitAny(
                ServerMessage.Signal.class, signal -> signal.from().equals(new PeerId("expert-2")));
        assertThat(heard.link()).isEqualTo(toFirst.link());

        kiosk.send("foreign", new ClientMessage.Signal(call, toFirst.link(), toFirst.peer(), candidate));
        assertThat(kiosk.awaitRefusal("foreign").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
    }

    @Test
    void second_expert_who_is_lost_comes_back_to_his_own_seat() {
        LivePage second = LivePeople.readyClerk(SECOND.value());
        LivePeople.askExpert(clerk, second, SECOND, call);
        second.send(new ClientMessage.AcceptConsult(call));
        LivePeople.awaitConsult(second, call, CallView.ConsultAside.class);
        assertThat(sidesOf(SECOND)).containsExactly(Side.SECOND_EXPERT);
        second.abort();
        LivePeople.awaitTalk(
                kiosk,
                call,
                talk -> talk.consults().stream()
                        .anyMatch(known -> known instanceof CallView.ConsultAside consult
                                && consult.expert().id().equals(SECOND)
                                && consult.expertAway()));
        assertThat(sidesOf(SECOND)).isEmpty();
        LivePage again = LivePeople.page(Person.staff(SECOND.value()));
        ClerkView.Consulting back = LivePeople.awaitConsult(again, call, CallView.ConsultAside.class);
        assertThat(back.call().self()).isEqualTo(new PeerId("expert-2"));
        assertThat(sidesOf(EXPERT)).containsExactly(Side.EXPERT);
        again.send(new ClientMessage.LeaveConsult(call));
        LivePeople.awaitStatus(again, ClerkStatus.READY);
        again.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(again, ClerkStatus.OFF);
        again.close();
    }

    private List<Side> sidesOf(StaffId person) {
        return Reactive.await(() -> seats.after(CallSeats.Place.START, 100)).taken().stream()
                .filter(seat -> seat.call().equals(call) && seat.person().equals(person.value()))
                .map(CallSeats.Seat::side)
                .toList();
    }

    private static Set<PeerId> peers(CallView view) {
        return view.peers().stream().map(CallView.PeerView::peer).collect(Collectors.toSet());
    }

    private static Set<PeerId> names(String... names) {
        return Set.of(names).stream().map(PeerId::new).collect(Collectors.toSet());
    }
}
