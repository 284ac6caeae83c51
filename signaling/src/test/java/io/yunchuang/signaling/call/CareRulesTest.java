package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.ATTENDANT;
import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who needs care goes first, once an attendant has vouched for it. */
class CareRulesTest {
    private static final CallCommand MARK = new CallCommand.MarkCare();

    private static Call inCare(Call call) {
        return Calls.after(call, ATTENDANT, MARK, START);
    }

    private static ErrorCode refusal(Call call, Actor actor) {
        return ((Outcome.Refused) CallRules.apply(call, actor, MARK, START, POLICY)).code();
    }

    private static CallEffect ticket(Call goes, Actor actor) {
        return Calls.step(goes, actor, new CallCommand.GoToCounter(), START)
                .effects()
                .getLast();
    }

    private static CallEffect ticketWithCare() {
        return new CallEffect.IssueTicket(SwitchReason.CITIZENS_CHOICE, PlainText.EMPTY, Priority.CARE);
    }

    static List<Call> waiting() {
        return List.of(Calls.queued(), Calls.transferred(), Calls.offered(), Calls.offline());
    }

    static List<Call> notWaiting() {
        return List.of(Calls.connecting(), Calls.active(), Calls.busy(), Calls.aside(), Calls.ended());
    }

    @Test
    void the_call_moves_before_the_others_in_its_line_and_keeps_its_place_among_those_in_care() {
        Outcome.Step step = Calls.step(Calls.queued(), ATTENDANT, MARK, START.plusSeconds(30));
        Line line = ((CallState.Queued) step.next().state()).line();
        assertThat(line.priority()).isEqualTo(Priority.CARE);
        assertThat(line.queuedAt()).isEqualTo(START);
        assertThat(step.effects()).containsExactly(new CallEffect.JoinLine(line));
        assertThat(ticket(step.next(), CITIZEN)).isEqualTo(ticketWithCare());
    }

    @Test
    void a_call_that_is_first_already_stays_there_and_is_first_at_the_counter_as_well() {
        Call marked = inCare(Calls.transferred());
        assertThat(marked.priority()).isEqualTo(Priority.FELL_BACK);
        assertThat(marked.hasCare()).isTrue();
        assertThat(ticket(marked, CITIZEN)).isEqualTo(ticketWithCare());
    }

    @Test
    void a_call_that_rings_goes_on_ringing_and_is_before_the_others_when_nobody_answers() {
        Outcome.Step ringing = Calls.step(Calls.offered(), ATTENDANT, MARK, START);
        assertThat(ringing.effects()).isEmpty();
        assertThat(ringing.next().dueAt(POLICY)).isEqualTo(Calls.offered().dueAt(POLICY));
        assertThat(Calls.after(ringing.next(), CLERK, new CallCommand.Decline(), START)
                        .priority())
                .isEqualTo(Priority.CARE);
    }

    @Test
    void the_clerk_who_answers_sees_it() {
        Call talk = Calls.after(inCare(Calls.offered()), CLERK, new CallCommand.Accept(), START);
        assertThat(talk.hasCare()).isTrue();
        assertThat(talk.priority()).isEqualTo(Priority.CARE);
    }

    @Test
    void a_number_that_is_taken_already_is_amended() {
        Outcome.Step step = Calls.step(Calls.offline(), ATTENDANT, MARK, START);
        assertThat(step.effects()).containsExactly(new CallEffect.AmendTicket());
        assertThat(step.next().state()).isEqualTo(Calls.offline().state());
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void once_is_enough(Call call) {
        assertThat(call.mayBeGivenCare()).isTrue();
        assertThat(inCare(call).mayBeGivenCare()).isFalse();
        assertThat(Calls.step(inCare(call), ATTENDANT, MARK, START))
                .isEqualTo(new Outcome.Step(inCare(call), List.of()));
    }

    @ParameterizedTest
    @MethodSource("notWaiting")
    void who_does_not_wait_needs_none(Call call) {
        assertThat(call.mayBeGivenCare()).isFalse();
        assertThat(refusal(call, ATTENDANT)).isIn(ErrorCode.CALL_WRONG_STATE, ErrorCode.CALL_ENDED);
    }

    @Test
    void nobody_but_an_attendant_at_that_kiosk_vouches() {
        for (Actor actor : List.of(CITIZEN, CLERK, Calls.EXPERT, Calls.AGENT, Actor.SERVER)) {
            assertThat(refusal(Calls.queued(), actor)).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
        Actor elsewhere = new Actor.Attendant(new StaffId("attendant-songjiang-1"), new KioskId("kiosk-jiaxing-1"));
        assertThat(refusal(Calls.queued(), elsewhere)).isEqualTo(ErrorCode.NOT_YOURS);
    }
}
