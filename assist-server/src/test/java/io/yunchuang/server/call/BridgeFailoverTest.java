package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.media.bridge.FakeBridge;
import io.yunchuang.server.media.bridge.OtherNode;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bridge that fails is followed by another one; the pages carry meanwhile, and when there is none. */
@QuarkusTest
@TestProfile(RareHouse.class)
class BridgeFailoverTest extends ConferenceScene {
    @Inject
    OtherNode otherNode;

    private FakeBridge second;

    @BeforeEach
    void anotherBridgeIsThere() {
        link(kiosk);
        second = new FakeBridge(RareHouse.secondBridgePort());
        await().until(second::isKnown);
        assertThat(second.endpoints()).as("the talk has begun on the first one").isEmpty();
    }

    @AfterEach
    void anotherBridgeGoes() {
        second.close();
    }

    @Test
    void talk_of_a_bridge_that_is_gone_goes_on_over_the_other() {
        Map<LivePage, LinkId> before = carried();
        bridge.close();
        Map<LivePage, LinkId> after = movedFrom(before);
        assertThat(ofKiosk(view -> true).peers()).allMatch(CallView.PeerView::sendMedia);
        await().until(hasAll(second));
        answer(kiosk, after.get(kiosk), "answer-kiosk1.sdp");
        awaitOffer(clerk, after.get(clerk), offer -> offer.contains("a=sendonly"));
        assertThat(carried()).isEqualTo(after);
    }

    @Test
    void so_does_that_of_one_that_hangs() {
        Map<LivePage, LinkId> before = carried();
        bridge.hang();
        movedFrom(before);
        await().until(hasAll(second));
        bridge.close();
    }

    @Test
    void what_is_over_is_not_asked_of_one_that_hangs_and_is_forgotten_once_it_answers_again() {
        UUID conference = conferences().getFirst();
        Map<LivePage, LinkId> before = carried();
        bridge.hang();
        movedFrom(before);
        await().until(hasAll(second));
        await().until(() -> conferences().size() == 2);
        int asked = bridge.changes();
        otherNode.goOn(conference);
        assertThat(bridge.changes()).isEqualTo(asked);

        bridge.close();
        bridge = new FakeBridge(RareHouse.bridgePort());
        await().until(() -> !conferences().contains(conference));
    }

    /** Its control still answers, but a page gets nothing over it any more. */
    @Test
    void so_does_that_of_one_that_a_page_has_lost_and_nothing_is_left_on_it() {
        Map<LivePage, LinkId> before = carried();
        clerk.send(new ClientMessage.ConferenceDown(call, before.get(clerk)));
        movedFrom(before);
        await().until(hasAll(second));
        await().until(() -> bridge.endpoints().isEmpty());
    }

    @Test
    void pages_carry_when_both_have_failed_and_neither_is_tried_again_at_once() {
        Map<LivePage, LinkId> before = carried();
        clerk.send(new ClientMessage.ConferenceDown(call, before.get(clerk)));
        Map<LivePage, LinkId> after = movedFrom(before);
        clerk.send(new ClientMessage.ConferenceDown(call, after.get(clerk)));
        CallView mesh = ofKiosk(view -> view.conference().isEmpty());
        assertThat(mesh.peers()).hasSize(2).allMatch(CallView.PeerView::sendMedia);
        await().until(() -> bridgeUse().equals("Failed"));
        await().until(() -> bridge.endpoints().isEmpty() && second.endpoints().isEmpty());
    }

    private List<LivePage> pages() {
        return List.of(kiosk, clerk, expert);
    }

    /** Lets all of them land; gives their links to the bridge. */
    private Map<LivePage, LinkId> carried() {
        Map<LivePage, LinkId> links = pages().stream().collect(Collectors.toMap(page -> page, this::link));
        links.forEach((page, link) -> page.send(new ClientMessage.ConferenceUp(call, link)));
        ofKiosk(view -> view.conference().filter(CarriedSeats::areAll).isPresent());
        return links;
    }

    /** Waits until all have a link to another bridge. */
    private Map<LivePage, LinkId> movedFrom(Map<LivePage, LinkId> before) {
        return pages().stream()
                .collect(Collectors.toMap(
                        page -> page, page -> await().until(() -> link(page), link -> !link.equals(before.get(page)))));
    }

    private static Callable<Boolean> hasAll(FakeBridge bridge) {
        return () ->
                bridge.endpoints().values().stream().map(List::size).toList().equals(List.of(3));
    }
}
