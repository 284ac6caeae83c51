package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.CONFERENCE;
import static io.yunchuang.signaling.call.Calls.EXPERTS;
import static io.yunchuang.signaling.call.Calls.LI;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG;
import static io.yunchuang.signaling.call.Calls.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Up to three experts beside clerk, citizen and manager: six with a media bridge, four without, and one seat is the manager's. */
class ManyPeopleTest {
    private static final Instant LATER = START.plusSeconds(5);
    private static final StaffId SECOND = EXPERTS.get(1);
    private static final StaffId THIRD = EXPERTS.get(2);
    private static final CallCommand JOIN = new CallCommand.JoinExpert();

    private static ErrorCode refusal(Call call, CallCommand command) {
        return switch (CallRules.apply(call, CLERK, command, LATER, POLICY)) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.Step step -> throw new AssertionError("carried out: " + step.next());
        };
    }

    private static Map<Side, Consult> consults(Call call) {
        return ((CallState.Active) call.state()).consults();
    }

    private static Set<Side> flowing(Call call, Side whose) {
        return call.links().stream()
                .filter(link -> link.has(whose) && link.flows())
                .map(link -> link.peerOf(whose))
                .collect(Collectors.toSet());
    }

    @Test
    void six_are_in_a_talk_with_a_bridge_and_a_seventh_is_refused() {
        Call full = Calls.supervised(Calls.joined(3));
        for (Side side : Side.values()) {
            assertThat(full.links().stream().filter(link -> link.has(side))).hasSize(5);
        }
        assertThat(refusal(full, Calls.invite(EXPERTS.get(3)))).isEqualTo(ErrorCode.CALL_FULL);
        assertThat(full.links().stream().map(MediaLink::id))
                .doesNotHaveDuplicates()
                .hasSize(15);
    }

    /** As long as somebody has the seat that is kept, and as long as nobody has. */
    @Test
    void full_call_does_not_tell_whether_somebody_listens() {
        Call five = Calls.joined(3);
        assertThat(refusal(five, Calls.invite(EXPERTS.get(3)))).isEqualTo(ErrorCode.CALL_FULL);
        assertThat(Calls.supervised(five).supervision()).isPresent();
    }

    @Test
    void four_are_in_a_talk_without_a_bridge_and_a_fifth_is_refused() {
        Call never = Calls.decided(Calls.joined(), BridgeUse.NEVER);
        Call failed = after(Calls.joined(), Actor.SERVER, new CallCommand.FindNoBridge(), LATER);
        for (Call full : new Call[] {Calls.supervised(never), Calls.supervised(failed), never}) {
            assertThat(refusal(full, Calls.invite(SECOND))).isEqualTo(ErrorCode.CALL_FULL);
        }
        Call left = after(never, CLERK, new CallCommand.EndConsult(LI), LATER);
        assertThat(after(left, CLERK, Calls.invite(SECOND), LATER).state().seatOf(SECOND))
                .contains(Side.EXPERT);
    }

    @Test
    void nobody_loses_his_seat_when_the_bridge_fails() {
        Call call = after(Calls.joined(3), Actor.SERVER, new CallCommand.FindNoBridge(), LATER);
        assertThat(flowing(call, Side.KIOSK))
                .containsExactlyInAnyOrder(Side.CLERK, Side.EXPERT, Side.SECOND_EXPERT, Side.THIRD_EXPERT);
        Call fewer = after(call, CLERK, new CallCommand.EndConsult(LI), LATER);
        assertThat(refusal(fewer, Calls.invite(EXPERTS.get(3)))).isEqualTo(ErrorCode.CALL_FULL);
    }

    @Test
    void all_of_them_have_a_seat_at_the_bridge_and_land_for_themselves_alone() {
        Call call =
                after(Calls.joined(3), Actor.SERVER, new CallCommand.OpenConference(Calls.BRIDGE, CONFERENCE), START);
        assertThat(call.seats())
                .extracting(ConferenceSeat::side)
                .containsExactly(Side.KIOSK, Side.CLERK, Side.EXPERT, Side.SECOND_EXPERT, Side.THIRD_EXPERT);
        CallCommand up = new CallCommand.ConferenceUp(CONFERENCE.linkOf(Calls.pageOf(SECOND)));
        assertThat(after(call, new Actor.Expert(THIRD), up, LATER)).isEqualTo(call);
        for (ConferenceSeat seat : call.seats()) {
            assertThat(call.bridgeCarries()).isFalse();
            call = after(call, Calls.actorAt(seat.side()), new CallCommand.ConferenceUp(seat.link()), LATER);
        }
        assertThat(call.bridgeCarries()).isTrue();
    }

    /** Where a face is watched by one or two, smaller sizes of it would be packed for nobody. */
    @Test
    void faces_go_in_several_sizes_while_three_or_more_watch_each() {
        assertThat(Calls.conferring().sendsLayers()).isFalse();
        assertThat(Calls.joined(2).sendsLayers()).isTrue();
        assertThat(Calls.joined(3).sendsLayers()).isTrue();
        assertThat(after(Calls.joined(2), CLERK, new CallCommand.EndConsult(LI), LATER)
                        .sendsLayers())
                .isFalse();
        assertThat(after(Calls.joined(3), CLERK, new CallCommand.TalkAside(), LATER)
                        .sendsLayers())
                .as("the citizen is on hold, and four are left")
                .isTrue();
    }

    @Test
    void whoever_comes_later_is_told_aside_by_those_who_are_there() {
        Call rings = after(Calls.joined(), CLERK, Calls.invite(SECOND), LATER);
        assertThat(flowing(rings, Side.KIOSK)).containsExactlyInAnyOrder(Side.CLERK, Side.EXPERT);
        assertThat(flowing(rings, Side.SECOND_EXPERT)).isEmpty();

        Call aside = after(rings, new Actor.Expert(SECOND), new CallCommand.AcceptConsult(), LATER);
        assertThat(flowing(aside, Side.KIOSK)).isEmpty();
        assertThat(flowing(aside, Side.SECOND_EXPERT)).containsExactlyInAnyOrder(Side.CLERK, Side.EXPERT);
        assertThat(aside.state().expertsWhoHaveCome()).hasSize(2);

        assertThat(flowing(after(aside, CLERK, JOIN, LATER), Side.KIOSK))
                .containsExactlyInAnyOrder(Side.CLERK, Side.EXPERT, Side.SECOND_EXPERT);
    }

    @Test
    void hold_lasts_as_long_as_one_of_them_is_aside() {
        Call one = after(Calls.aside(2), CLERK, new CallCommand.EndConsult(LI), LATER);
        assertThat(flowing(one, Side.CLERK)).containsExactly(Side.SECOND_EXPERT);
        Call none = after(one, new Actor.Expert(SECOND), new CallCommand.EndConsult(SECOND), LATER);
        assertThat(flowing(none, Side.CLERK)).containsExactly(Side.KIOSK);
        assertThat(consults(none))
                .isEqualTo(Map.of(
                        Side.EXPERT,
                        new Consult.Over(LI, ConsultEnd.REMOVED),
                        Side.SECOND_EXPERT,
                        new Consult.Over(SECOND, ConsultEnd.LEFT)));
    }

    @Test
    void one_who_does_not_answer_leaves_the_others_where_they_are() {
        Call call = after(Calls.joined(), CLERK, Calls.invite(SECOND), START);
        Instant due = call.dueAt(POLICY).orElseThrow();
        assertThat(due).isEqualTo(START.plus(POLICY.ringTime()));
        Outcome.Step missed = Calls.step(call, Actor.SERVER, new CallCommand.MeetDeadline(), due);
        assertThat(missed.effects()).containsExactly(new CallEffect.ReleaseClerk(SECOND, Release.MISSED));
        assertThat(consults(missed.next()).get(Side.EXPERT)).isInstanceOf(Consult.Joined.class);
    }

    @Test
    void page_that_is_lost_and_back_is_that_experts_and_no_others() {
        Call call = Calls.joined(2);
        Call away = after(call, Actor.SERVER, new CallCommand.LoseExpert(Calls.pageOf(SECOND)), LATER);
        assertThat(away.state().experts().get(Side.EXPERT).presence().isAway()).isFalse();
        assertThat(away.state().experts().get(Side.SECOND_EXPERT).presence().isAway())
                .isTrue();
        assertThat(refusal(away, new CallCommand.TransferToExpert(SECOND, PlainText.EMPTY)))
                .isEqualTo(ErrorCode.CONSULT_AWAY);
        Call back = after(away, Actor.SERVER, new CallCommand.SeeExpert(SECOND, Calls.pageOf(SECOND)), LATER);
        assertThat(back.state()).isEqualTo(call.state());
    }

    @Test
    void call_goes_on_with_the_expert_to_whom_it_is_handed_and_lets_the_others_go() {
        Outcome.Step step =
                Calls.step(Calls.joined(3), CLERK, new CallCommand.TransferToExpert(SECOND, PlainText.EMPTY), LATER);
        assertThat(step.effects())
                .containsExactlyInAnyOrder(
                        new CallEffect.ReleaseClerk(WANG, Release.HANDED_ON),
                        new CallEffect.ReleaseClerk(LI, Release.HANDED_ON),
                        new CallEffect.ReleaseClerk(THIRD, Release.HANDED_ON));
        assertThat(step.next().state().clerk().map(CallState.Agent::id)).contains(SECOND);
        assertThat(consults(step.next())).isEmpty();
    }

    @Test
    void whatever_ends_the_talk_lets_all_of_them_go() {
        Call call = after(Calls.joined(2), CLERK, Calls.invite(THIRD), LATER);
        assertThat(Calls.step(call, CITIZEN, new CallCommand.HangUp(), LATER).effects())
                .contains(
                        new CallEffect.ReleaseClerk(LI, Release.HANDED_ON),
                        new CallEffect.ReleaseClerk(SECOND, Release.HANDED_ON),
                        new CallEffect.ReleaseClerk(THIRD, Release.WITHDRAWN));
    }

    @Test
    void expert_answers_and_leaves_for_himself_alone() {
        Call call = Calls.joined(2);
        Outcome other = CallRules.apply(call, new Actor.Expert(LI), new CallCommand.EndConsult(SECOND), LATER, POLICY);
        assertThat(other).isEqualTo(Outcome.refused(ErrorCode.NOT_ALLOWED));
        Call rings = after(call, CLERK, Calls.invite(THIRD), LATER);
        assertThat(CallRules.apply(rings, new Actor.Expert(LI), new CallCommand.DeclineConsult(), LATER, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_WRONG_STATE));
    }
}
