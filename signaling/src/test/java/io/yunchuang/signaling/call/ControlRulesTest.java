package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ScreenEnd;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The kiosk is controlled with the citizen's consent only, by who sees its screen, and no longer than everybody is there. */
class ControlRulesTest {
    private static final Optional<PageId> AGENT = Optional.of(Calls.AGENT_PAGE);
    private static final Optional<PageId> ANOTHER_AGENT = Optional.of(new PageId("agent-page-2"));
    private static final CallCommand ASK = new CallCommand.AskForControl(ControlScope.POINTER, AGENT);
    private static final CallCommand ASK_FOR_MORE =
            new CallCommand.AskForControl(ControlScope.POINTER_AND_KEYBOARD, AGENT);
    private static final CallCommand ALLOW = allow(ControlScope.POINTER, Calls.LEASE);
    private static final CallCommand STOP = new CallCommand.StopControl();
    private static final Instant LATER = Calls.START.plusSeconds(5);
    private static final Instant UNTIL = LATER.plus(Calls.POLICY.consentTime());
    private static final ControlGrant GRANTED =
            new ControlGrant.Granted(Calls.LEASE, ControlScope.POINTER, Calls.AGENT_PAGE, LATER, Optional.empty());

    private static CallCommand allow(ControlScope scope, LeaseId lease) {
        return new CallCommand.AllowControl(scope, lease, AGENT);
    }

    private static ControlGrant control(Call call) {
        return ((CallState.Active) call.state()).control();
    }

    private static Call shown() {
        Call asked = Calls.after(Calls.active(), Calls.CLERK, new CallCommand.AskForScreen(), LATER);
        return Calls.after(asked, Calls.CITIZEN, new CallCommand.AllowScreen(), LATER);
    }

    private static Call asked() {
        return Calls.after(shown(), Calls.CLERK, ASK, LATER);
    }

    private static Call granted() {
        return Calls.after(asked(), Calls.CITIZEN, ALLOW, LATER);
    }

    private static ErrorCode refusal(Call call, Actor actor, CallCommand command) {
        return switch (CallRules.apply(call, actor, command, LATER, Calls.POLICY)) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.Step step -> throw new AssertionError("carried out: " + command);
        };
    }

    @Test
    void it_is_granted_once_the_citizen_has_agreed() {
        assertThat(control(shown())).isEqualTo(new ControlGrant.Off());
        assertThat(control(asked())).isEqualTo(new ControlGrant.Asked(ControlScope.POINTER, Calls.AGENT_PAGE, UNTIL));
        assertThat(control(granted())).isEqualTo(GRANTED);
        assertThat(granted().state().lease()).contains((ControlGrant.Granted) GRANTED);
    }

    @Test
    void nobody_controls_what_he_does_not_see_or_what_nothing_carries_out() {
        assertThat(refusal(Calls.active(), Calls.CLERK, ASK)).isEqualTo(ErrorCode.SCREEN_NOT_SHOWN);
        CallCommand withoutAgent = new CallCommand.AskForControl(ControlScope.POINTER, Optional.empty());
        assertThat(refusal(shown(), Calls.CLERK, withoutAgent)).isEqualTo(ErrorCode.AGENT_NOT_CONNECTED);
    }

    @Test
    void only_the_citizen_agrees() {
        assertThat(refusal(asked(), Calls.CLERK, ALLOW)).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(asked(), Calls.AGENT, ALLOW)).isEqualTo(ErrorCode.NOT_ALLOWED);
        Actor elsewhere = new Actor.Citizen(new KioskId("kiosk-jiaxing-1"));
        assertThat(refusal(asked(), elsewhere, ALLOW)).isEqualTo(ErrorCode.NOT_YOURS);
    }

    @Test
    void an_attendant_at_the_kiosk_agrees_for_the_citizen_and_the_grant_says_so() {
        StaffId chen = new StaffId("attendant-songjiang-1");
        Actor attendant = new Actor.Attendant(chen, Calls.KIOSK);
        Call vouched = Calls.after(asked(), attendant, ALLOW, LATER);
        assertThat(vouched.state().lease().flatMap(ControlGrant.Granted::attendant))
                .contains(chen);
        Actor elsewhere = new Actor.Attendant(chen, new KioskId("kiosk-jiaxing-1"));
        assertThat(refusal(asked(), elsewhere, ALLOW)).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(refusal(shown(), attendant, ALLOW)).isEqualTo(ErrorCode.CALL_WRONG_STATE);
        assertThat(refusal(granted(), attendant, STOP)).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(shown(), attendant, new CallCommand.AllowScreen())).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void another_clerk_neither_asks_nor_stops() {
        Actor li = new Actor.Clerk(Calls.LI);
        assertThat(refusal(shown(), li, ASK)).isEqualTo(ErrorCode.NOT_YOURS);
        assertThat(refusal(granted(), li, STOP)).isEqualTo(ErrorCode.NOT_YOURS);
        Actor foreignAgent = new Actor.Agent(new KioskId("kiosk-jiaxing-1"));
        assertThat(refusal(granted(), foreignAgent, STOP)).isEqualTo(ErrorCode.NOT_YOURS);
    }

    @Test
    void consent_goes_as_far_as_what_was_asked() {
        CallCommand more = allow(ControlScope.POINTER_AND_KEYBOARD, Calls.LEASE);
        assertThat(refusal(shown(), Calls.CITIZEN, ALLOW)).isEqualTo(ErrorCode.CALL_WRONG_STATE);
        assertThat(refusal(asked(), Calls.CITIZEN, more)).isEqualTo(ErrorCode.CALL_WRONG_STATE);
        Call widened = Calls.after(asked(), Calls.CLERK, ASK_FOR_MORE, LATER);
        assertThat(refusal(widened, Calls.CITIZEN, ALLOW)).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void asking_twice_is_one_question_and_asking_for_more_ends_the_lease() {
        assertThat(Calls.after(asked(), Calls.CLERK, ASK, LATER.plusSeconds(9))).isEqualTo(asked());
        assertThat(Calls.after(granted(), Calls.CLERK, ASK, LATER)).isEqualTo(granted());
        assertThat(control(Calls.after(granted(), Calls.CLERK, ASK_FOR_MORE, LATER)))
                .isEqualTo(new ControlGrant.Asked(ControlScope.POINTER_AND_KEYBOARD, Calls.AGENT_PAGE, UNTIL));
    }

    @Test
    void a_second_yes_keeps_the_first_lease() {
        CallCommand again = allow(ControlScope.POINTER, new LeaseId(new UUID(0, 9)));
        assertThat(Calls.after(granted(), Calls.CITIZEN, again, LATER)).isEqualTo(granted());
    }

    @Test
    void a_question_without_an_answer_lapses() {
        assertThat(asked().dueAt(Calls.POLICY)).contains(UNTIL);
        Call lapsed = Calls.after(asked(), Actor.SERVER, new CallCommand.MeetDeadline(), UNTIL);
        assertThat(control(lapsed)).isEqualTo(new ControlGrant.NotGranted(ControlEnd.UNANSWERED));
    }

    @Test
    void a_no_and_a_taken_back_question_are_told_apart() {
        Call refused = Calls.after(asked(), Calls.CITIZEN, new CallCommand.RefuseControl(ControlEnd.DECLINED), LATER);
        assertThat(control(refused)).isEqualTo(new ControlGrant.NotGranted(ControlEnd.DECLINED));
        assertThat(control(Calls.after(asked(), Calls.CLERK, STOP, LATER))).isEqualTo(new ControlGrant.Off());
    }

    @Test
    void everybody_at_the_screen_ends_it() {
        for (Actor actor : List.of(Calls.CITIZEN, Calls.CLERK, Calls.AGENT)) {
            assertThat(control(Calls.after(granted(), actor, STOP, LATER)))
                    .isEqualTo(new ControlGrant.NotGranted(ControlEnd.STOPPED));
        }
    }

    @Test
    void it_ends_with_the_screen() {
        for (CallCommand end :
                List.of(new CallCommand.StopScreen(), new CallCommand.RefuseScreen(ScreenEnd.NOT_POSSIBLE))) {
            assertThat(control(Calls.after(granted(), Calls.CITIZEN, end, LATER)))
                    .isEqualTo(new ControlGrant.NotGranted(ControlEnd.STOPPED));
        }
    }

    @Test
    void every_loss_of_a_page_ends_it_at_once() {
        for (CallCommand loss : List.of(
                new CallCommand.Lose(Side.CLERK, Calls.WANG_PAGE),
                new CallCommand.Lose(Side.KIOSK, Calls.KIOSK_PAGE),
                new CallCommand.Join(Side.CLERK, new PageId("wang-page-2")),
                new CallCommand.Join(Side.KIOSK, new PageId("kiosk-page-2")))) {
            assertThat(control(Calls.after(granted(), Actor.SERVER, loss, LATER)))
                    .as("%s", loss)
                    .isEqualTo(new ControlGrant.NotGranted(ControlEnd.LOST));
        }
    }

    @Test
    void nothing_begins_while_somebody_is_away() {
        Call away = Calls.after(shown(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, Calls.WANG_PAGE), LATER);
        Call late = Calls.after(away, Calls.CLERK, ASK, LATER);
        assertThat(control(Calls.after(late, Calls.CITIZEN, ALLOW, LATER)))
                .isEqualTo(new ControlGrant.NotGranted(ControlEnd.LOST));
    }

    @Test
    void the_agent_that_was_agreed_to_carries_it_out_and_no_other() {
        for (Optional<PageId> agent : List.of(Optional.<PageId>empty(), ANOTHER_AGENT)) {
            CallCommand seen = new CallCommand.SeeAgent(agent);
            assertThat(control(Calls.after(granted(), Actor.SERVER, seen, LATER)))
                    .isEqualTo(new ControlGrant.NotGranted(ControlEnd.LOST));
            assertThat(control(Calls.after(asked(), Actor.SERVER, seen, LATER)))
                    .isEqualTo(new ControlGrant.NotGranted(ControlEnd.NOT_POSSIBLE));
            CallCommand allow = new CallCommand.AllowControl(ControlScope.POINTER, Calls.LEASE, agent);
            assertThat(control(Calls.after(asked(), Calls.CITIZEN, allow, LATER)))
                    .isEqualTo(new ControlGrant.NotGranted(ControlEnd.NOT_POSSIBLE));
        }
        assertThat(Calls.after(granted(), Actor.SERVER, new CallCommand.SeeAgent(AGENT), LATER))
                .isEqualTo(granted());
    }

    @Test
    void leaving_the_talk_leaves_no_lease() {
        for (CallCommand end : List.of(new CallCommand.HangUp(), new CallCommand.GoToCounter())) {
            assertThat(Calls.after(granted(), Calls.CITIZEN, end, LATER).state().lease())
                    .isEmpty();
        }
    }
}
