package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages that reload, lose their socket, come back or stay away. Grace times are shortened, the rules are the same. */
@QuarkusTest
@TestProfile(ReconnectTest.ShortGrace.class)
class ReconnectTest {
    private static final String HUZHOU = "330500";

    /** Seconds instead of half minutes. */
    public static final class ShortGrace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yunchuang.call.clerk-grace", "2s",
                    "yunchuang.call.kiosk-grace", "3s",
                    "yunchuang.call.ring-time", "2s",
                    "yunchuang.queue.passed-again-after", "2s",
                    "yunchuang.live.silence", "2s",
                    "yunchuang.live.beat", "500ms");
        }
    }

    @Test
    void reloadedKioskFindsItsCallWithANewLink() {
        Person citizen = Person.kiosk("kiosk-huzhou-1");
        LivePage kiosk = LivePeople.page(citizen);
        try (LivePage clerk = LivePeople.readyClerk("clerk-huzhou-1")) {
            CallId call = talk(kiosk, clerk);
            LinkId before = link(kiosk);
            kiosk.abort();
            try (LivePage reloaded = LivePeople.page(citizen)) {
                CallView view = LivePeople.awaitPhase(reloaded, call, CallView.Active.class);
                assertThat(view.peers().getFirst().link()).isNotEqualTo(before);
                end(reloaded, clerk, call);
            }
        }
    }

    @Test
    void lostSocketOfTheSamePageKeepsTheLink() {
        Person citizen = Person.kiosk("kiosk-huzhou-1");
        LivePage kiosk = LivePeople.page(citizen);
        try (LivePage clerk = LivePeople.readyClerk("clerk-huzhou-1")) {
            CallId call = talk(kiosk, clerk);
            LinkId before = link(kiosk);
            kiosk.abort();
            try (LivePage back = LivePage.open(citizen.role(), citizen.cookieName(), citizen.cookie(), kiosk.page())) {
                CallView view = LivePeople.awaitPhase(back, call, CallView.Active.class);
                assertThat(view.peers().getFirst().link()).isEqualTo(before);
                end(back, clerk, call);
            }
        }
    }

    @Test
    void clerkGonePutsTheCallFirstInLineForTheNextOne() {
        Person citizen = Person.kiosk("kiosk-huzhou-1");
        try (LivePage kiosk = LivePeople.page(citizen);
                LivePage backup = LivePeople.page(Person.staff("clerk-huzhou-2"))) {
            LivePage primary = LivePeople.readyClerk("clerk-huzhou-1");
            CallId call = talk(kiosk, primary);
            backup.send(new ClientMessage.GoReady());
            LivePeople.awaitStatus(backup, ClerkStatus.READY);
            primary.abort();

            CallView offered = LivePeople.awaitOffer(backup, call);
            assertThat(offered.id()).isEqualTo(call);
            backup.send(new ClientMessage.AcceptOffer(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Connecting.class);
            assertThat(offered.priority()).isEqualTo(Priority.FELL_BACK);
            end(kiosk, backup, call);
        }
    }

    @Test
    void silentBrowserIsNoticedAndItsClerkOff() {
        try (LivePage clerk = LivePeople.readyClerk("clerk-huzhou-1");
                LivePage manager = LivePeople.page(Person.staff("manager"))) {
            clerk.fallSilent();
            manager.await(
                    ServerMessage.Wall.class,
                    shown -> shown.view().clerks().stream()
                            .filter(line -> line.id().value().equals("clerk-huzhou-1"))
                            .filter(line -> line.status() == ClerkStatus.OFF)
                            .findFirst());
        }
    }

    @Test
    void missedOfferGoesOnAndPausesTheClerkInTheEnd() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-huzhou-1")) {
            CallId call = LivePeople.place(kiosk, 1, HUZHOU);
            LivePeople.awaitOffer(clerk, call);
            ClerkView.Duty paused = LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
            assertThat(paused.pause()).contains(io.yunchuang.signaling.protocol.PauseReason.MISSED_OFFERS);
            CallView waiting = LivePeople.awaitPhase(kiosk, call, CallView.Queued.class);
            assertThat(((CallView.Queued) waiting.phase()).counterOffered()).isTrue();
            kiosk.send(new ClientMessage.HangUp(call));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        }
    }

    @Test
    void kioskGoneForTooLongEndsTheCall() {
        LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
        try (LivePage clerk = LivePeople.readyClerk("clerk-huzhou-1")) {
            talk(kiosk, clerk);
            kiosk.abort();
            LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        }
    }

    @Test
    void secondLoginReplacesTheFirst() {
        Person citizen = Person.kiosk("kiosk-huzhou-1");
        LivePage first = LivePeople.page(citizen);
        try (LivePage second = LivePeople.page(citizen)) {
            assertThat(first.awaitClose()).isEqualTo(4001);
            assertThat(second.last(ServerMessage.Kiosk.class)).isPresent();
        }
    }

    private static CallId talk(LivePage kiosk, LivePage clerk) {
        CallId call = LivePeople.place(kiosk, 1, HUZHOU);
        LivePeople.talk(kiosk, clerk, call);
        return call;
    }

    private static LinkId link(LivePage kiosk) {
        return kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view()
                        .call()
                        .flatMap(call -> call.peers().stream().findFirst())
                        .map(CallView.PeerView::link));
    }

    private static void end(LivePage kiosk, LivePage clerk, CallId call) {
        clerk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.GoOff());
        clerk.await(
                ServerMessage.Clerk.class,
                shown -> Optional.of(shown.view().duty()).filter(duty -> duty.status() == ClerkStatus.OFF));
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }
}
