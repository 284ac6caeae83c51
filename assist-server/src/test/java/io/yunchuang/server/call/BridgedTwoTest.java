package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.media.bridge.FakeBridge;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A city that wants even two over a media bridge; no path leads from page to page here, for nobody says that one does. */
@QuarkusTest
@TestProfile(RareHouse.class)
class BridgedTwoTest {
    private static final String WUHU = "340200";

    @Test
    void talk_begins_over_the_bridge_and_stays_there() {
        try (FakeBridge bridge = new FakeBridge(RareHouse.bridgePort());
                LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-wuhu-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-wuhu-1")) {
            await().until(bridge::isKnown);
            CallId call = begin(kiosk, clerk);
            await().until(() -> endpoints(bridge).equals(List.of(2)));
            end(kiosk, clerk, call);
            await().until(() -> bridge.endpoints().isEmpty());
        }
    }

    /** They have no other way meanwhile, and so need it soon. */
    @Test
    void talk_on_a_bridge_that_is_gone_goes_on_over_the_other_one() {
        try (FakeBridge first = new FakeBridge(RareHouse.bridgePort());
                LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-wuhu-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-wuhu-1")) {
            await().until(first::isKnown);
            CallId call = begin(kiosk, clerk);
            Set<LinkId> before = Set.of(atKiosk(kiosk), atClerk(clerk));
            try (FakeBridge second = new FakeBridge(RareHouse.secondBridgePort())) {
                await().until(second::isKnown);
                first.close();
                await().until(() -> atKiosk(kiosk), after -> !before.contains(after));
                await().until(() -> atClerk(clerk), after -> !before.contains(after));
                await().until(() -> endpoints(second).equals(List.of(2)));
                land(kiosk, clerk, call);
                end(kiosk, clerk, call);
                await().until(() -> second.endpoints().isEmpty());
            }
        }
    }

    private static CallId begin(LivePage kiosk, LivePage clerk) {
        CallId call = LivePeople.place(kiosk, 1, WUHU);
        LivePeople.awaitOffer(clerk, call);
        clerk.send(new ClientMessage.AcceptOffer(call));
        land(kiosk, clerk, call);
        LivePeople.awaitPhase(kiosk, call, CallView.Active.class);
        return call;
    }

    /** Both have all that there is over the bridge that they have now. */
    private static void land(LivePage kiosk, LivePage clerk, CallId call) {
        kiosk.send(new ClientMessage.ConferenceUp(call, atKiosk(kiosk)));
        clerk.send(new ClientMessage.ConferenceUp(call, atClerk(clerk)));
        kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view().call().flatMap(CallView::conference).filter(CarriedSeats::areAll));
    }

    private static void end(LivePage kiosk, LivePage clerk, CallId call) {
        LivePeople.finish(kiosk, clerk, call);
        clerk.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(clerk, ClerkStatus.OFF);
    }

    private static List<Integer> endpoints(FakeBridge bridge) {
        return bridge.endpoints().values().stream().map(List::size).toList();
    }

    private static LinkId atKiosk(LivePage kiosk) {
        return link(kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view().call().filter(call -> call.conference().isPresent())));
    }

    private static LinkId atClerk(LivePage clerk) {
        return link(clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .map(ClerkView.Work::call)
                        .filter(call -> call.conference().isPresent())));
    }

    private static LinkId link(CallView view) {
        return Optional.of(view)
                .flatMap(CallView::conference)
                .map(CallView.ConferenceView::link)
                .orElseThrow();
    }
}
