package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.AttendantCard;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attendant at the kiosk agrees to control for a citizen who cannot, by his PIN, and it is known that it was he. */
@QuarkusTest
class VouchedControlTest extends VouchScene {
    private Person manager;
    private LivePage kiosk;
    private LivePage clerk;
    private LivePage agent;
    private CallId call;

    @BeforeEach
    void ask() {
        manager = Person.staff("manager");
        kiosk = LivePeople.page(Person.kiosk(KIOSK));
        agent = LivePeople.page(Person.agent(KIOSK));
        clerk = LivePeople.readyClerk("clerk-hefei-1");
        call = LivePeople.place(kiosk, 1, HEFEI);
        LivePeople.talk(kiosk, clerk, call);
        LivePeople.showScreen(kiosk, clerk, call);
        LivePeople.askForControl(kiosk, clerk, call, ControlScope.POINTER);
    }

    @AfterEach
    void end() {
        LivePeople.finish(kiosk, clerk, call);
        clerk.send(new ClientMessage.GoOff());
        kiosk.close();
        clerk.close();
        agent.close();
    }

    private static CallView.Active talk(CallView call) {
        return (CallView.Active) call.phase();
    }

    private ErrorCode refusal(String ref, StaffId attendant, Pin pin) {
        kiosk.send(ref, new ClientMessage.VouchForControl(call, ControlScope.POINTER, attendant, pin));
        return kiosk.awaitRefusal(ref).problem().code();
    }

    @Test
    void the_right_pin_grants_control_and_everybody_learns_who_agreed() {
        kiosk.send(new ClientMessage.VouchForControl(call, ControlScope.POINTER, ATTENDANT, RIGHT));
        AttendantCard card = clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .flatMap(work -> talk(work.call()).control() instanceof CallView.ControlGranted granted
                                ? granted.attendant()
                                : Optional.empty()));
        assertThat(card.id()).isEqualTo(ATTENDANT);
        assertThat(card.office().zh()).contains("合肥");
        agent.awaitShown(
                ServerMessage.Agent.class, shown -> shown.view().control().isPresent());
        assertThat(manager.request()
                        .get("/api/calls/" + call.value())
                        .jsonPath()
                        .<String>getList(
                                "steps.findAll { it.command == 'AllowControl' }.collect { it.who + ' ' + it.staff }"))
                .containsExactly("ATTENDANT attendant-hefei-1");
    }

    @Test
    void who_is_no_attendant_here_or_types_another_pin_grants_nothing_and_is_locked_out() {
        clock.set(clock.instant());
        assertThat(refusal("elsewhere", new StaffId("attendant-jiaxing-1"), RIGHT))
                .isEqualTo(ErrorCode.PIN_WRONG);
        for (int i = 1; i < 5; i++) {
            assertThat(refusal("wrong-" + i, ATTENDANT, WRONG)).isEqualTo(ErrorCode.PIN_WRONG);
        }
        assertThat(refusal("locked", ATTENDANT, RIGHT)).isEqualTo(ErrorCode.PIN_LOCKED);
        List<String> audited = manager.request()
                .get("/api/audit?kind=attendant&actor=" + KIOSK)
                .jsonPath()
                .getList("entries.action");
        assertThat(audited).contains("attendant.pin-refused", "attendant.pin-locked");
        assertThat(agent.last(ServerMessage.Agent.class).orElseThrow().view().control())
                .isEmpty();
    }

    @Test
    void a_pin_is_not_even_looked_at_without_a_question() {
        kiosk.send(
                "more", new ClientMessage.VouchForControl(call, ControlScope.POINTER_AND_KEYBOARD, ATTENDANT, RIGHT));
        assertThat(kiosk.awaitRefusal("more").problem().code()).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }
}
