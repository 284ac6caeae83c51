package io.yunchuang.server.call;

import static io.restassured.RestAssured.given;
import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.media.bridge.Recordings;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A talk of three over a media bridge, as far as server and bridge are concerned; no media run. */
@QuarkusTest
@TestProfile(RareHouse.class)
class ConferenceTest extends ConferenceScene {
    @Test
    void everybody_is_offered_the_bridge_and_told_what_the_others_send() {
        LinkId atKiosk = ofKiosk(view -> view.conference().isPresent())
                .conference()
                .orElseThrow()
                .link();
        assertThat(offer(kiosk, atKiosk)).contains("a=recvonly").doesNotContain("a=sendonly");
        assertThat(kiosk.await(ServerMessage.ConferenceChannel.class, Optional::of)
                        .url())
                .startsWith("ws://127.0.0.1:9090/colibri-ws/");

        answer(kiosk, atKiosk, "answer-kiosk1.sdp");
        LinkId atClerk = ofClerk(view -> view.conference().isPresent())
                .conference()
                .orElseThrow()
                .link();
        String known = awaitOffer(clerk, atClerk, offer -> offer.contains("a=sendonly"));
        assertThat(known).contains("a=ssrc-group:FID 2842505014 1511019498");
        assertThat(known).contains("a=msid:" + kiosk.page());
        assertThat(bridge.ssrcs(kiosk.page().value())).contains(2679033819L, 2842505014L, 1511019498L);
    }

    @Test
    void face_in_three_sizes_is_told_whole_to_the_bridge_and_as_one_to_the_others() {
        LinkId atKiosk = link(kiosk);
        assertThat(offer(kiosk, atKiosk)).contains("a=simulcast:recv 1;2;3");
        kiosk.send(new ClientMessage.Signal(call, atKiosk, BRIDGE, layeredFrom(1_001)));
        String known = awaitOffer(clerk, link(clerk), offer -> offer.contains("a=sendonly"));
        assertThat(known)
                .contains("a=ssrc-group:FID 1001 1002")
                .doesNotContain("1003")
                .doesNotContain("SIM");
        assertThat(bridge.ssrcs(kiosk.page().value())).contains(1_001L, 1_002L, 1_003L, 1_004L, 1_005L, 1_006L);
        assertThat(bridge.groups(kiosk.page().value())).containsExactly("SIM", "FID", "FID", "FID");
    }

    @Test
    void page_that_lies_about_its_sizes_is_refused_and_changes_nothing() {
        LinkId atKiosk = link(kiosk);
        LinkId atClerk = link(clerk);
        offer(kiosk, atKiosk);
        kiosk.send(new ClientMessage.Signal(call, atKiosk, BRIDGE, layeredFrom(1_001)));
        awaitOffer(clerk, atClerk, offer -> offer.contains("a=sendonly"));

        clerk.send("thief", new ClientMessage.Signal(call, atClerk, BRIDGE, layeredFrom(1_006)));
        assertThat(clerk.awaitRefusal("thief").problem().code()).isEqualTo(ErrorCode.SDP_INVALID);
        SignalPayload.Description plain = (SignalPayload.Description) answerOf("answer-clerk1.sdp");
        SignalPayload invented = new SignalPayload.Description(
                plain.kind(), plain.sdp(), ((SignalPayload.Description) layeredFrom(2_001)).layers());
        clerk.send("invented", new ClientMessage.Signal(call, atClerk, BRIDGE, invented));
        assertThat(clerk.awaitRefusal("invented").problem().code()).isEqualTo(ErrorCode.SDP_INVALID);
        clerk.send("foreign", new ClientMessage.Signal(call, atKiosk, BRIDGE, layeredFrom(2_001)));
        assertThat(clerk.awaitRefusal("foreign").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(bridge.ssrcs(clerk.page().value())).isEmpty();
    }

    @Test
    void browsers_let_pages_connect_to_the_channel_of_the_bridge() {
        given().when()
                .get("/kiosk")
                .then()
                .header("Content-Security-Policy", containsString("ws://127.0.0.1:* wss://bridge.example.cn"));
    }

    @Test
    void bridge_carries_once_all_have_landed_and_the_direct_links_stay() {
        CallView before = ofKiosk(view -> view.conference().isPresent());
        assertThat(before.conference().orElseThrow().seats())
                .extracting(CallView.SeatView::peer)
                .containsExactlyInAnyOrder(new PeerId("clerk"), new PeerId("expert"));
        assertThat(CarriedSeats.areAll(before.conference().orElseThrow())).isFalse();

        kiosk.send(new ClientMessage.ConferenceUp(call, link(kiosk)));
        clerk.send(new ClientMessage.ConferenceUp(call, link(clerk)));
        ofKiosk(view -> view.conference().stream()
                .flatMap(conference -> conference.seats().stream())
                .filter(CallView.SeatView::carried)
                .map(seat -> seat.peer().value())
                .toList()
                .equals(List.of("clerk")));

        expert.send(new ClientMessage.ConferenceUp(call, link(expert)));
        CallView carried =
                ofKiosk(view -> view.conference().filter(CarriedSeats::areAll).isPresent());
        assertThat(carried.peers()).isEqualTo(before.peers());

        // for how long both ways carry is not for this test to keep up with
        clock.set(clock.instant());
        expert.send(new ClientMessage.LeaveConsult(call));
        CallView two = ofKiosk(view -> view.conference()
                .filter(conference ->
                        !CarriedSeats.areAll(conference) && conference.seats().size() == 1)
                .isPresent());
        assertThat(two.peers()).hasSize(1);
        clock.run();
        ofKiosk(view -> view.conference().isEmpty());
        await().until(() -> bridge.endpoints().isEmpty());
    }

    /** Each offer makes a page pack its descriptions anew, in the very moment in which its pictures change their way. */
    @Test
    void nobody_is_offered_the_same_again_while_pages_land_and_notes_are_written() {
        List<LivePage> pages = List.of(kiosk, clerk, expert);
        awaitOffer(kiosk, link(kiosk), any -> true);
        await().until(() -> bridge.endpoints().values().stream().anyMatch(seated -> seated.size() == 3));
        pages.forEach(page -> page.send(new ClientMessage.ConferenceUp(call, link(page))));
        ofKiosk(view -> view.conference().filter(CarriedSeats::areAll).isPresent());
        clerk.send(new ClientMessage.WriteNote(call, new PlainText("三方都在桥上")));

        expert.send(new ClientMessage.LeaveConsult(call));
        ofKiosk(view -> view.conference().isEmpty());
        await().until(() -> bridge.endpoints().isEmpty());
        assertThat(kiosk.all(ServerMessage.Signal.class))
                .filteredOn(signal -> signal.from().equals(BRIDGE))
                .extracting(ConferenceTest::sdp)
                .doesNotHaveDuplicates();
    }

    @Test
    void citizen_on_hold_leaves_the_bridge_at_once() {
        offer(kiosk, link(kiosk));
        clerk.send(new ClientMessage.TalkAside(call));
        ofKiosk(view -> view.conference().isEmpty());
        await().until(() -> bridge.endpoints().values().stream()
                .noneMatch(endpoints -> endpoints.contains(kiosk.page().value())));
    }

    @Test
    void talk_goes_on_without_a_bridge_that_is_gone() {
        LinkId before = link(kiosk);
        bridge.close();
        CallView without = ofKiosk(view -> view.conference().isEmpty());
        assertThat(without.peers()).hasSize(2).allMatch(CallView.PeerView::sendMedia);
        assertThat(without.phase()).isInstanceOf(CallView.Active.class);
        kiosk.send("late", new ClientMessage.Signal(call, before, BRIDGE, answerOf("answer-kiosk1.sdp")));
        clerk.send(new ClientMessage.WriteNote(call, new PlainText("没有媒体桥也接着谈")));
        clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().call().filter(work -> work.note().equals(new PlainText("没有媒体桥也接着谈"))));
        assertThat(kiosk.refusals("late")).isEmpty();
    }

    @Test
    void talk_goes_on_without_a_bridge_that_hangs() {
        link(kiosk);
        bridge.hang();
        assertThat(ofKiosk(view -> view.conference().isEmpty()).peers()).hasSize(2);
        bridge.close();
    }

    /** A stopped bridge is emptied by its talks' ends; what goes on over it changes until then. */
    @Test
    void bridge_that_drains_and_goes_keeps_the_talk_that_it_has() {
        LinkId before = link(kiosk);
        await().until(() -> bridge.endpoints().values().stream().anyMatch(pages -> pages.size() == 3));
        bridge.drain();
        bridge.shutDownGracefully();
        int asked = bridge.looks();
        await().until(() -> bridge.looks() > asked + 1);
        assertThat(link(kiosk)).isEqualTo(before);
        answer(kiosk, before, "answer-kiosk1.sdp");
        awaitOffer(clerk, link(clerk), offer -> offer.contains("a=sendonly"));
        expert.send(new ClientMessage.LeaveConsult(call));
        ofKiosk(view -> view.conference().isEmpty());
    }

    @Test
    void bridge_that_drains_gets_no_talk_that_comes_later() {
        link(kiosk);
        bridge.drain();
        int asked = bridge.looks();
        await().until(() -> bridge.looks() > asked + 1);
        expert.send(new ClientMessage.LeaveConsult(call));
        ofKiosk(view -> view.conference().isEmpty());
        await().until(() -> bridge.endpoints().isEmpty());

        expertJoins();
        await().until(() -> bridgeUse().equals("Failed"));
        assertThat(ofKiosk(view -> view.peers().size() == 2).conference()).isEmpty();
        assertThat(bridge.endpoints()).isEmpty();
    }

    /** As when a node dies between the step that makes three of two and its question for a bridge. */
    @Test
    void wish_that_nobody_followed_is_found() {
        LinkId before = link(kiosk);
        Reactive.await(() -> sessions.withTransaction(session -> session.createNativeQuery(
                        "update call set document = jsonb_set(document, '{state,conference}', 'null') where id = :id")
                .setParameter("id", call.value())
                .executeUpdate()));
        LinkId after = ofKiosk(view -> view.conference()
                        .filter(conference -> !conference.link().equals(before))
                        .isPresent())
                .conference()
                .orElseThrow()
                .link();
        assertThat(offer(kiosk, after)).contains("a=recvonly");
    }

    @Test
    void page_that_has_lost_the_bridge_takes_the_talk_off_it() {
        clerk.send(new ClientMessage.ConferenceDown(call, link(clerk)));
        ofKiosk(view -> view.conference().isEmpty());
        await().until(() -> bridge.endpoints().isEmpty());
    }

    @Test
    void page_that_lies_is_refused_and_changes_nothing() {
        LinkId atKiosk = link(kiosk);
        LinkId atClerk = link(clerk);
        answer(kiosk, atKiosk, "answer-kiosk1.sdp");
        awaitOffer(clerk, atClerk, offer -> offer.contains("a=sendonly"));

        clerk.send("thief", new ClientMessage.Signal(call, atClerk, BRIDGE, answerOf("answer-kiosk1.sdp")));
        assertThat(clerk.awaitRefusal("thief").problem().code()).isEqualTo(ErrorCode.SDP_INVALID);
        clerk.send("foreign", new ClientMessage.Signal(call, atKiosk, BRIDGE, answerOf("answer-clerk1.sdp")));
        assertThat(clerk.awaitRefusal("foreign").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
        SignalPayload offer =
                new SignalPayload.Description(SignalPayload.Kind.OFFER, Recordings.text("answer-clerk1.sdp"));
        clerk.send("offer", new ClientMessage.Signal(call, atClerk, BRIDGE, offer));
        assertThat(clerk.awaitRefusal("offer").problem().code()).isEqualTo(ErrorCode.FIELD_INVALID);
        assertThat(bridge.ssrcs(clerk.page().value())).isEmpty();
    }
}
