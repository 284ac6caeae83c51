package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.LI;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.DocumentEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TransferTarget;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expert is asked aside, brought in, and let go whenever he is asked no longer, whatever ends it. */
class ConsultRulesTest {
    private static final Instant LATER = START.plusSeconds(5);
    private static final CallCommand DEADLINE = new CallCommand.MeetDeadline();

    private static Consult consult(Call call) {
        return ((CallState.Active) call.state()).consults().get(Side.EXPERT);
    }

    private static ErrorCode refusal(Call call, Actor actor, CallCommand command) {
        return switch (CallRules.apply(call, actor, command, LATER, POLICY)) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.Step step -> throw new AssertionError("carried out: " + step.next());
        };
    }

    @Test
    void citizen_is_on_hold_from_the_answer_until_the_expert_is_brought_in() {
        Outcome.Step rings = Calls.step(Calls.active(), CLERK, Calls.invite(ExpertStanding.CAN_COME), START);
        assertThat(rings.effects()).containsExactly(new CallEffect.RingClerk(LI));
        assertThat(consult(rings.next()).isHold()).isFalse();
        assertThat(rings.next().dueAt(POLICY)).contains(START.plus(POLICY.ringTime()));

        Outcome.Step answers = Calls.step(rings.next(), Calls.EXPERT, new CallCommand.AcceptConsult(), LATER);
        assertThat(answers.effects()).containsExactly(new CallEffect.EngageClerk(LI));
        assertThat(consult(answers.next()).isHold()).isTrue();

        Outcome.Step joins = Calls.step(answers.next(), CLERK, new CallCommand.JoinExpert(), LATER);
        assertThat(joins.effects()).isEmpty();
        assertThat(consult(joins.next()).isHold()).isFalse();
        assertThat(joins.next().state().clerk()).map(CallState.Agent::id).contains(WANG);
    }

    @Test
    void hold_ends_when_the_expert_leaves_or_the_clerk_ends_it() {
        for (Call call : new Call[] {Calls.aside(), Calls.joined()}) {
            for (Actor actor : new Actor[] {Calls.EXPERT, CLERK}) {
                Outcome.Step step = Calls.step(call, actor, new CallCommand.EndConsult(LI), LATER);
                ConsultEnd why = actor.equals(Calls.EXPERT) ? ConsultEnd.LEFT : ConsultEnd.REMOVED;
                assertThat(consult(step.next())).isEqualTo(new Consult.Over(LI, why));
                assertThat(consult(step.next()).isHold()).isFalse();
                assertThat(step.effects()).containsExactly(new CallEffect.ReleaseClerk(LI, Release.HANDED_ON));
            }
        }
    }

    @Test
    void what_rings_can_be_declined_taken_back_missed_and_lost() {
        assertOver(Calls.EXPERT, new CallCommand.DeclineConsult(), LATER, ConsultEnd.DECLINED, Release.DECLINED);
        assertOver(CLERK, new CallCommand.EndConsult(LI), LATER, ConsultEnd.CANCELLED, Release.WITHDRAWN);
        assertOver(Actor.SERVER, DEADLINE, START.plus(POLICY.ringTime()), ConsultEnd.MISSED, Release.MISSED);
        assertOver(Actor.SERVER, new CallCommand.LoseExpert(Calls.LI_PAGE), LATER, ConsultEnd.LOST, Release.VANISHED);
    }

    private static void assertOver(Actor actor, CallCommand command, Instant at, ConsultEnd why, Release how) {
        Outcome.Step step = Calls.step(Calls.asking(), actor, command, at);
        assertThat(consult(step.next())).isEqualTo(new Consult.Over(LI, why));
        assertThat(step.effects()).containsExactly(new CallEffect.ReleaseClerk(LI, how));
        assertThat(refusal(step.next(), Calls.EXPERT, new CallCommand.AcceptConsult()))
                .isEqualTo(ErrorCode.CONSULT_OVER);
    }

    @Test
    void lost_page_of_the_expert_may_come_back_within_the_grace() {
        Call away = Calls.after(Calls.aside(), Actor.SERVER, new CallCommand.LoseExpert(Calls.LI_PAGE), LATER);
        Instant limit = LATER.plus(POLICY.clerkGrace());
        assertThat(away.dueAt(POLICY)).contains(limit);
        PageId next = new PageId("li-page-2");
        Call back = Calls.after(away, Actor.SERVER, new CallCommand.SeeExpert(LI, next), LATER);
        assertThat(consult(back).asked().orElseThrow().presence()).isEqualTo(new Presence.Here(next));

        Outcome.Step lost = Calls.step(away, Actor.SERVER, DEADLINE, limit);
        assertThat(consult(lost.next())).isEqualTo(new Consult.Over(LI, ConsultEnd.LOST));
        assertThat(lost.effects()).containsExactly(new CallEffect.ReleaseClerk(LI, Release.VANISHED));
    }

    @Test
    void whatever_ends_the_talk_lets_the_expert_go() {
        for (Call call : new Call[] {Calls.aside(), Calls.joined()}) {
            assertLetsGo(call, CITIZEN, new CallCommand.HangUp(), Release.HANDED_ON);
            assertLetsGo(call, CLERK, new CallCommand.HangUp(), Release.HANDED_ON);
            assertLetsGo(call, CITIZEN, new CallCommand.GoToCounter(), Release.HANDED_ON);
            assertLetsGo(
                    call,
                    CLERK,
                    new CallCommand.SwitchToCounter(SwitchReason.POOR_NETWORK, PlainText.EMPTY),
                    Release.HANDED_ON);
            assertLetsGo(call, CLERK, Calls.transfer(TargetStanding.TAKES_CALLS), Release.HANDED_ON);
        }
        assertLetsGo(Calls.asking(), CITIZEN, new CallCommand.HangUp(), Release.WITHDRAWN);
    }

    private static void assertLetsGo(Call call, Actor actor, CallCommand command, Release how) {
        assertThat(Calls.step(call, actor, command, LATER).effects()).contains(new CallEffect.ReleaseClerk(LI, how));
    }

    @Test
    void lost_clerk_and_lost_kiosk_let_the_expert_go() {
        Call noClerk =
                Calls.after(Calls.aside(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, Calls.WANG_PAGE), LATER);
        Call noKiosk =
                Calls.after(Calls.aside(), Actor.SERVER, new CallCommand.Lose(Side.KIOSK, Calls.KIOSK_PAGE), LATER);
        assertThat(Calls.step(noClerk, Actor.SERVER, DEADLINE, LATER.plus(POLICY.clerkGrace()))
                        .effects())
                .contains(new CallEffect.ReleaseClerk(LI, Release.HANDED_ON));
        assertThat(Calls.step(noKiosk, Actor.SERVER, DEADLINE, LATER.plus(POLICY.kioskGrace()))
                        .effects())
                .contains(new CallEffect.ReleaseClerk(LI, Release.HANDED_ON));
    }

    @ParameterizedTest
    @CsvSource({
        "ONESELF, CONSULT_ONESELF",
        "NO_EXPERT, EXPERT_UNKNOWN",
        "OFF_DUTY, CONSULT_OFF_DUTY",
        "PAUSED, CONSULT_PAUSED",
        "BUSY, CONSULT_BUSY"
    })
    void who_cannot_come_is_not_rung(ExpertStanding standing, ErrorCode code) {
        assertThat(refusal(Calls.active(), CLERK, Calls.invite(standing))).isEqualTo(code);
    }

    @Test
    void an_expert_is_asked_once_and_only_in_a_talk() {
        assertThat(Calls.step(Calls.asking(), CLERK, Calls.invite(ExpertStanding.BUSY), LATER)
                        .effects())
                .isEmpty();
        assertThat(refusal(Calls.connecting(), CLERK, Calls.invite(ExpertStanding.CAN_COME)))
                .isEqualTo(ErrorCode.CONSULT_NOT_IN_TALK);
    }

    @Test
    void nobody_answers_for_another_and_the_expert_ends_nothing_for_the_citizen() {
        Actor stranger = new Actor.Expert(new StaffId("clerk-hefei-1"));
        assertThat(refusal(Calls.asking(), stranger, new CallCommand.AcceptConsult()))
                .isEqualTo(ErrorCode.CONSULT_OVER);
        assertThat(refusal(Calls.joined(), Calls.EXPERT, new CallCommand.HangUp()))
                .isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(Calls.joined(), Calls.EXPERT, new CallCommand.JoinExpert()))
                .isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(Calls.joined(), new Actor.Clerk(LI), new CallCommand.HangUp()))
                .isEqualTo(ErrorCode.NOT_YOURS);
    }

    @Test
    void clerk_and_expert_go_aside_again_and_nothing_flows_to_the_citizen_meanwhile() {
        assertThat(flows(Calls.asking())).containsExactly(true, false, false);
        assertThat(flows(Calls.aside())).containsExactly(false, false, true);
        assertThat(flows(Calls.joined())).containsExactly(true, true, true);
        Call again = Calls.after(Calls.joined(), CLERK, new CallCommand.TalkAside(), LATER);
        assertThat(flows(again)).containsExactly(false, false, true);
        assertThat(flows(Calls.after(again, CLERK, new CallCommand.EndConsult(LI), LATER)))
                .containsExactly(true);
    }

    private static List<Boolean> flows(Call call) {
        return call.links().stream().map(MediaLink::flows).toList();
    }

    @Test
    void control_and_documents_end_with_the_hold_and_the_screen_may_stay() {
        Call busy = Calls.after(Calls.busy(), CLERK, Calls.invite(ExpertStanding.CAN_COME), START);
        assertThat(busy.state().lease()).isPresent();
        Call held = Calls.after(busy, Calls.EXPERT, new CallCommand.AcceptConsult(), LATER);
        assertThat(held.state().lease()).isEmpty();
        CallState.Active talk = (CallState.Active) held.state();
        assertThat(talk.screen().isShown()).isTrue();
        assertThat(talk.document()).isEqualTo(new DocumentShow.NotShown(DocumentEnd.STOPPED));
    }

    @Test
    void what_the_citizen_was_asked_is_taken_back_with_the_hold() {
        Call asked = Calls.after(Calls.asking(), CLERK, new CallCommand.AskForScreen(), START);
        Call held = Calls.after(asked, Calls.EXPERT, new CallCommand.AcceptConsult(), LATER);
        assertThat(refusal(held, CITIZEN, new CallCommand.AllowScreen())).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void nothing_is_handed_to_an_expert_who_is_away() {
        Call away = Calls.after(Calls.joined(), Actor.SERVER, new CallCommand.LoseExpert(Calls.LI_PAGE), LATER);
        assertThat(refusal(away, CLERK, new CallCommand.TransferToExpert(LI, PlainText.EMPTY)))
                .isEqualTo(ErrorCode.CONSULT_AWAY);
    }

    @Test
    void call_goes_on_with_the_expert_over_the_links_that_are_there() {
        for (Call call : new Call[] {Calls.aside(), Calls.joined()}) {
            PlainText note = new PlainText("已向群众说明");
            Outcome.Step step = Calls.step(call, CLERK, new CallCommand.TransferToExpert(LI, note), LATER);
            assertThat(step.effects()).containsExactly(new CallEffect.ReleaseClerk(WANG, Release.HANDED_ON));
            assertThat(step.next().state())
                    .isEqualTo(CallState.Active.begin(
                            ((CallState.Active) call.state()).line(),
                            call.state().experts().get(Side.EXPERT),
                            LATER));
            assertThat(step.next().record().servedBy()).contains(LI);
            assertThat(step.next().record().firstServedBy()).contains(WANG);
            assertThat(step.next().record().handover())
                    .contains(new Handover(WANG, new TransferTarget.Clerk(LI), note, LATER));
            MediaLink before = call.links().get(1);
            MediaLink now = step.next().links().getFirst();
            assertThat(now.id()).isEqualTo(before.id());
            assertThat(now.flows()).isTrue();
        }
    }
}
