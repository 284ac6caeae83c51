package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who needs care goes first in line once the attendant at the kiosk has typed his PIN, and nobody else does. */
@QuarkusTest
class VouchedCareTest extends VouchScene {
    private final Map<LivePage, CallId> waiting = new LinkedHashMap<>();
    private LivePage clerk;
    private LivePage talker;
    private CallId talk;
    private LivePage earlier;
    private LivePage kiosk;
    private CallId call;

    /** The only clerk talks, one citizen waits, and the one it is about has come after him. */
    @BeforeEach
    void queueUp() {
        clerk = LivePeople.readyClerk("clerk-hefei-1");
        talker = LivePeople.page(Person.kiosk("kiosk-jinhua-1"));
        talk = LivePeople.place(talker, 1, HEFEI);
        LivePeople.talk(talker, clerk, talk);
        earlier = LivePeople.page(Person.kiosk("kiosk-xuancheng-1"));
        waiting.put(earlier, LivePeople.place(earlier, 1, HEFEI));
        kiosk = LivePeople.page(Person.kiosk(KIOSK));
        call = LivePeople.place(kiosk, 1, HEFEI);
        waiting.put(kiosk, call);
    }

    @AfterEach
    void end() {
        waiting.forEach(VouchedCareTest::leave);
        LivePeople.finish(talker, clerk, talk);
        clerk.send(new ClientMessage.GoOff());
        talker.close();
        earlier.close();
        kiosk.close();
        clerk.close();
    }

    private static void leave(LivePage page, CallId call) {
        page.send(new ClientMessage.HangUp(call));
        page.send(new ClientMessage.LeaveCall(call));
        page.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }

    private static void awaitPlace(LivePage page, int position, boolean care) {
        page.awaitShown(
                ServerMessage.Kiosk.class,
                shown -> shown.view()
                        .call()
                        .filter(view -> view.care() == care)
                        .filter(view -> view.phase() instanceof CallView.Queued line
                                && line.position().equals(Optional.of(position)))
                        .isPresent());
    }

    private static void awaitTicketWithCare(LivePage page) {
        page.awaitShown(
                ServerMessage.Kiosk.class,
                shown -> ticket(shown)
                        .filter(ticket -> ticket.priority() == Priority.CARE)
                        .isPresent());
    }

    private static Optional<TicketView> ticket(ServerMessage.Kiosk shown) {
        return shown.view()
                .call()
                .flatMap(view -> view.phase() instanceof CallView.Offline offline
                        ? Optional.of(offline.ticket())
                        : Optional.empty());
    }

    private static ErrorCode refusal(LivePage page, String ref, CallId about, StaffId attendant, Pin pin) {
        page.send(ref, new ClientMessage.VouchForCare(about, attendant, pin));
        return page.awaitRefusal(ref).problem().code();
    }

    private void vouch() {
        kiosk.send(new ClientMessage.VouchForCare(call, ATTENDANT, RIGHT));
    }

    @Test
    void the_right_pin_puts_the_call_before_an_earlier_one_and_the_clerk_sees_why() {
        awaitPlace(kiosk, 2, false);
        vouch();
        awaitPlace(kiosk, 1, true);
        awaitPlace(earlier, 2, false);
        assertThat(Person.staff("manager")
                        .request()
                        .get("/api/calls/" + call.value())
                        .jsonPath()
                        .<String>getList(
                                "steps.findAll { it.command == 'MarkCare' }.collect { it.who + ' ' + it.staff }"))
                .containsExactly("ATTENDANT attendant-hefei-1");

        talker.send(new ClientMessage.HangUp(talk));
        LivePeople.awaitPhase(talker, talk, CallView.Ended.class);
        talker.send(new ClientMessage.LeaveCall(talk));
        clerk.send(new ClientMessage.FinishWrapUp(talk, WrapUpCode.RESOLVED, PlainText.EMPTY));
        assertThat(LivePeople.awaitOffer(clerk, call).care()).isTrue();
        LivePeople.talk(kiosk, clerk, call);
        waiting.remove(kiosk);
        talker.close();
        talker = kiosk;
        talk = call;
    }

    @Test
    void another_pin_moves_nobody_and_locks_the_kiosk() {
        clock.set(clock.instant());
        assertThat(refusal(kiosk, "elsewhere", call, new StaffId("attendant-jiaxing-1"), RIGHT))
                .isEqualTo(ErrorCode.PIN_WRONG);
        for (int i = 1; i < 5; i++) {
            assertThat(refusal(kiosk, "wrong-" + i, call, ATTENDANT, WRONG)).isEqualTo(ErrorCode.PIN_WRONG);
        }
        assertThat(refusal(kiosk, "locked", call, ATTENDANT, RIGHT)).isEqualTo(ErrorCode.PIN_LOCKED);
        awaitPlace(kiosk, 2, false);
    }

    @Test
    void a_pin_is_not_even_looked_at_for_somebody_who_talks_or_has_it_or_waits_elsewhere() {
        assertThat(refusal(talker, "talks", talk, new StaffId("attendant-jinhua-1"), WRONG))
                .isEqualTo(ErrorCode.CALL_WRONG_STATE);
        assertThat(refusal(kiosk, "foreign", waiting.get(earlier), ATTENDANT, WRONG))
                .isEqualTo(ErrorCode.NOT_YOURS);
        vouch();
        awaitPlace(kiosk, 1, true);
        assertThat(refusal(kiosk, "again", call, ATTENDANT, WRONG)).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void the_ticket_made_of_the_call_has_it() {
        vouch();
        awaitPlace(kiosk, 1, true);
        kiosk.send(new ClientMessage.GoToCounter(call));
        awaitTicketWithCare(kiosk);
    }

    @Test
    void a_number_without_a_call_gets_it_too() {
        leave(kiosk, call);
        kiosk.send(new ClientMessage.TakeTicket(1, new CityCode(HEFEI), ApplicantKind.ORGANISATION));
        call = kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> ticket(shown).flatMap(ticket -> shown.view().call()).map(CallView::id));
        waiting.put(kiosk, call);
        vouch();
        awaitTicketWithCare(kiosk);
    }
}
