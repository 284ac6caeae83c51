package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.call.CallSeats.Place;
import io.yunchuang.server.call.CallSeats.Seat;
import io.yunchuang.server.call.CallSeats.Stretch;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SupervisionMode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom the calls take for connected, and what is done about those who are not. */
@QuarkusTest
@TestProfile(RareHouse.class)
class CallSeatsTest {
    private static final String WUHU = "340200";
    private static final String KIOSK = "kiosk-wuhu-1";
    private static final String CLERK = "clerk-wuhu-1";
    private static final int AT_ONCE = 100;

    @Inject
    CallSeats seats;

    @Inject
    CallService calls;

    @Inject
    CallPresence presence;

    @Test
    void kioskAndClerkHaveASeatWhileTheirPagesAreConnected() {
        Person citizen = Person.kiosk(KIOSK);
        LivePage kiosk = LivePeople.page(citizen);
        LivePage clerk = LivePeople.readyClerk(CLERK);
        CallId call = LivePeople.place(kiosk, 1, WUHU);
        LivePeople.awaitOffer(clerk, call);
        assertThat(taken(AT_ONCE)).containsExactly(kioskSeat(call, kiosk.page()), clerkSeat(call, clerk.page()));

        LivePeople.talk(kiosk, clerk, call);
        assertThat(taken(AT_ONCE)).containsExactly(kioskSeat(call, kiosk.page()), clerkSeat(call, clerk.page()));

        kiosk.abort();
        await().until(() -> taken(AT_ONCE), List.of(clerkSeat(call, clerk.page()))::equals);
        try (LivePage reloaded = LivePeople.page(citizen)) {
            LivePeople.awaitPhase(reloaded, call, CallView.Active.class);
            clerk.abort();
            await().until(() -> taken(AT_ONCE), List.of(kioskSeat(call, reloaded.page()))::equals);
            end(reloaded, call);
        }
        assertThat(taken(AT_ONCE)).isEmpty();
    }

    @Test
    void supervisorHasASeatWhileHisPageIsConnected() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            CallId call = LivePeople.place(kiosk, 1, WUHU);
            LivePeople.talk(kiosk, clerk, call);
            LivePage manager = LivePeople.page(Person.supervisor());
            manager.send(new ClientMessage.Supervise(call, SupervisionMode.LISTEN));
            Seat his = new Seat(call, Side.SUPERVISOR, "manager", manager.page());
            await().until(() -> taken(AT_ONCE).contains(his));
            Reactive.await(presence::compareWithReality);
            assertThat(taken(AT_ONCE)).hasSize(3);
            manager.abort();
            await().until(() -> !taken(AT_ONCE).contains(his));
            end(kiosk, call);
            LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
            clerk.send(new ClientMessage.GoOff());
        }
    }

    @Test
    void waitingCallsHaveNoClerkAndAreReadBitByBit() {
        try (LivePage clerk = pausedClerk();
                LivePage first = LivePeople.page(Person.kiosk(KIOSK));
                LivePage second = LivePeople.page(Person.kiosk("kiosk-hefei-1"))) {
            CallId earlier = LivePeople.place(first, 1, WUHU);
            CallId later = LivePeople.place(second, 1, WUHU);

            List<Seat> expected = List.of(
                    kioskSeat(earlier, first.page()), new Seat(later, Side.KIOSK, "kiosk-hefei-1", second.page()));
            assertThat(taken(1)).isEqualTo(expected);
            assertThat(taken(2)).isEqualTo(expected);
            assertThat(taken(3)).isEqualTo(expected);
            end(first, earlier);
            end(second, later);
            clerk.send(new ClientMessage.GoOff());
        }
    }

    @Test
    void seatOfAPageThatNobodySawLeaveIsGivenUp() {
        try (LivePage clerk = pausedClerk();
                LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            CallId call = LivePeople.place(kiosk, 1, WUHU);
            PageId lost = LivePage.newPage();
            Reactive.await(presence::compareWithReality);
            assertThat(taken(AT_ONCE)).containsExactly(kioskSeat(call, kiosk.page()));

            kiosk.abort();
            await().until(() -> taken(AT_ONCE), List::isEmpty);
            Reactive.await(() -> calls.apply(call, Actor.SERVER, new CallCommand.Join(Side.KIOSK, lost)));
            assertThat(taken(AT_ONCE)).containsExactly(kioskSeat(call, lost));
            Reactive.await(presence::compareWithReality);
            assertThat(taken(AT_ONCE)).isEmpty();

            Actor citizen = new Actor.Citizen(new KioskId(KIOSK));
            Reactive.await(() -> calls.apply(call, citizen, new CallCommand.HangUp()));
            clerk.send(new ClientMessage.GoOff());
        }
    }

    /** All seats, read in stretches of so many calls. */
    private List<Seat> taken(int atOnce) {
        List<Seat> all = new ArrayList<>();
        Optional<Place> next = Optional.of(Place.START);
        while (next.isPresent()) {
            Place place = next.get();
            Stretch stretch = Reactive.await(() -> seats.after(place, atOnce));
            all.addAll(stretch.taken());
            next = stretch.end();
        }
        return all;
    }

    private static Seat kioskSeat(CallId call, PageId page) {
        return new Seat(call, Side.KIOSK, KIOSK, page);
    }

    private static Seat clerkSeat(CallId call, PageId page) {
        return new Seat(call, Side.CLERK, CLERK, page);
    }

    /** A clerk for whom calls wait. */
    private static LivePage pausedClerk() {
        LivePage clerk = LivePeople.readyClerk(CLERK);
        clerk.send(new ClientMessage.Pause(PauseReason.BREAK));
        LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
        return clerk;
    }

    private static void end(LivePage kiosk, CallId call) {
        kiosk.send(new ClientMessage.HangUp(call));
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }
}
