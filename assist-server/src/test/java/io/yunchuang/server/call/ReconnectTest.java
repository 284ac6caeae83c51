package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.live.LiveConfig;
import io.yunchuang.server.queue.QueueConfig;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that reload, lose their socket, come back or stay away. Time stands still until a test lets it go on. */
@QuarkusTest
class ReconnectTest {
    private static final String HUZHOU = "330500";
    private static final int SILENT = 4408;

    @Inject
    TestClock clock;

    @Inject
    CallConfig config;

    @Inject
    QueueConfig queue;

    @Inject
    LiveConfig live;

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
    }

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    /** Lets that much pass, and a moment. */
    private void pass(Duration time) {
        clock.advance(time.plusSeconds(1));
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
            LivePeople.awaitTalk(kiosk, call, CallView.Active::clerkAway);
            pass(config.clerkGrace());

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
            Duration half = live.silence().dividedBy(2);
            // what it has said before it fell silent has been heard by then
            say(clerk);
            clock.advance(half);
            say(manager);
            pass(half);
            assertThat(clerk.awaitClose()).isEqualTo(SILENT);
            manager.await(
                    ServerMessage.Wall.class,
                    shown -> shown.view().clerks().stream()
                            .filter(line -> line.id().value().equals("clerk-huzhou-1"))
                            .filter(line -> line.status() == ClerkStatus.OFF)
                            .findFirst());
        }
    }

    /** Says something that is answered at once. */
    private static void say(LivePage page) {
        page.sendText("{\"ref\":\"said\",\"type\":\"Nonsense\"}");
        page.awaitRefusal("said");
    }

    @Test
    void missedOfferGoesOnAndPausesTheClerkInTheEnd() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-huzhou-1")) {
            CallId call = LivePeople.place(kiosk, 1, HUZHOU);
            LivePeople.awaitOffer(clerk, call);
            pass(config.ringTime());
            LivePeople.awaitStatus(clerk, ClerkStatus.READY);
            pass(queue.passedAgainAfter());
            LivePeople.awaitOffer(clerk, call);
            pass(config.ringTime());

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
            CallId call = talk(kiosk, clerk);
            kiosk.abort();
            clerk.awaitShown(
                    ServerMessage.Clerk.class,
                    shown -> shown.view()
                            .call()
                            .map(work -> work.call())
                            .filter(view -> view.id().equals(call)
                                    && view.phase() instanceof CallView.Active talk
                                    && talk.kioskAway())
                            .isPresent());
            pass(config.kioskGrace());
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
