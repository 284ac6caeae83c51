package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.CONFERENCE;
import static io.yunchuang.signaling.call.Calls.EXPERTS;
import static io.yunchuang.signaling.call.Calls.KIOSK_PAGE;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG_PAGE;
import static io.yunchuang.signaling.call.Calls.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many on a bridge that does not reach one of them, or reaches him late: the others do not suffer for it. */
class ApartFromBridgeTest {
    private static final Instant LATER = START.plusSeconds(5);
    private static final CallCommand DUE = new CallCommand.MeetDeadline();
    private static final CallCommand DOWN = new CallCommand.ConferenceDown(CONFERENCE.linkOf(KIOSK_PAGE));
    private static final StaffId SECOND = EXPERTS.get(1);
    private static final PageId FIRST_PAGE = Calls.pageOf(EXPERTS.getFirst());
    private static final PageId SECOND_PAGE = Calls.pageOf(SECOND);
    private static final PageId THIRD_PAGE = Calls.pageOf(EXPERTS.get(2));

    private static Call open(Call call) {
        return after(call, Actor.SERVER, new CallCommand.OpenConference(Calls.BRIDGE, CONFERENCE), START);
    }

    /** With everybody landed who has a seat. */
    private static Call landed(Call call, Instant at) {
        Call next = call;
        for (ConferenceSeat seat : call.seats()) {
            next = up(next, seat, at);
        }
        return next;
    }

    /** With everybody landed who has a seat but the citizen. */
    private static Call landedButCitizen(Call call) {
        Call next = call;
        for (ConferenceSeat seat : call.seats()) {
            next = seat.side() == Side.KIOSK ? next : up(next, seat, LATER);
        }
        return next;
    }

    private static Call up(Call call, ConferenceSeat seat, Instant at) {
        return after(call, Calls.actorAt(seat.side()), new CallCommand.ConferenceUp(seat.link()), at);
    }

    private static List<Side> seated(Call call) {
        return call.seats().stream().map(ConferenceSeat::side).toList();
    }

    @Test
    void bridge_carries_between_those_who_have_landed_while_others_still_land() {
        Call call = open(Calls.joined(3));
        assertThat(call.carried()).isEmpty();
        Call one = up(call, call.seats().getFirst(), LATER);
        assertThat(one.carried()).as("nobody to talk to").isEmpty();
        Call most = landedButCitizen(call);
        assertThat(most.bridgeCarries()).isFalse();
        assertThat(most.carried()).containsExactlyInAnyOrder(WANG_PAGE, FIRST_PAGE, SECOND_PAGE, THIRD_PAGE);
    }

    @Test
    void whoever_comes_later_leaves_the_others_on_the_bridge_and_gives_all_who_land_their_whole_time_again() {
        Call call = landedButCitizen(open(Calls.joined(2)));
        assertThat(call.dueAt(POLICY)).contains(START.plusSeconds(60));
        Call rings = after(call, CLERK, Calls.invite(EXPERTS.get(2)), START.plusSeconds(15));
        Call comes =
                after(rings, new Actor.Expert(EXPERTS.get(2)), new CallCommand.AcceptConsult(), START.plusSeconds(16));
        Call back = after(comes, CLERK, new CallCommand.JoinExpert(), START.plusSeconds(18));
        assertThat(back.carried()).containsExactlyInAnyOrder(WANG_PAGE, FIRST_PAGE, SECOND_PAGE);
        assertThat(back.dueAt(POLICY)).contains(START.plusSeconds(78));
    }

    @Test
    void page_that_does_not_land_in_time_talks_directly_and_the_others_keep_the_bridge() {
        Call call = landedButCitizen(open(Calls.joined(2)));
        Instant due = call.dueAt(POLICY).orElseThrow();
        Call left = after(call, Actor.SERVER, DUE, due);
        assertThat(seated(left)).containsExactly(Side.CLERK, Side.EXPERT, Side.SECOND_EXPERT);
        assertThat(left.bridgeCarries()).isTrue();
        assertThat(left.apart()).containsExactly(KIOSK_PAGE);
        assertThat(left.links()).isEqualTo(call.links());

        Instant again = left.dueAt(POLICY).orElseThrow();
        assertThat(again).isEqualTo(due.plusSeconds(300));
        Call tries = after(left, Actor.SERVER, DUE, again);
        assertThat(seated(tries)).contains(Side.KIOSK);
        assertThat(tries.carried()).containsExactlyInAnyOrder(WANG_PAGE, FIRST_PAGE, SECOND_PAGE);
        assertThat(tries.dueAt(POLICY)).contains(again.plusSeconds(60));
        assertThat(landed(tries, again).bridgeCarries()).isTrue();
        assertThat(landed(tries, again).dueAt(POLICY)).isEmpty();
    }

    @Test
    void page_that_loses_it_talks_directly_for_half_a_minute_and_the_others_keep_it() {
        Call call = landed(open(Calls.joined(2)), LATER);
        Call left = after(call, CITIZEN, DOWN, LATER);
        assertThat(seated(left)).containsExactly(Side.CLERK, Side.EXPERT, Side.SECOND_EXPERT);
        assertThat(left.bridgeCarries()).isTrue();
        assertThat(left.failedBridges()).isEmpty();
        assertThat(left.dueAt(POLICY)).contains(LATER.plusSeconds(30));
    }

    @Test
    void bridge_that_so_many_have_lost_that_it_suits_the_others_no_longer_has_failed_all() {
        Call call = landed(open(Calls.joined(2)), LATER);
        Call one = after(call, CITIZEN, DOWN, LATER);
        Call two = after(one, CLERK, new CallCommand.ConferenceDown(CONFERENCE.linkOf(WANG_PAGE)), LATER);
        assertThat(two.seats()).isEmpty();
        assertThat(two.wantsBridge()).isTrue();
        assertThat(two.failedBridges()).containsExactly(Calls.BRIDGE);
    }

    @Test
    void page_that_is_apart_says_nothing_of_the_bridge_any_more() {
        Call left = after(landed(open(Calls.joined(2)), LATER), CITIZEN, DOWN, LATER);
        assertThat(after(left, CITIZEN, DOWN, LATER)).isEqualTo(left);
        CallCommand up = new CallCommand.ConferenceUp(CONFERENCE.linkOf(KIOSK_PAGE));
        assertThat(after(left, CITIZEN, up, LATER)).isEqualTo(left);
    }

    @Test
    void bridge_is_left_by_the_others_when_too_few_of_them_stay() {
        Call left = after(landed(open(Calls.joined(2)), LATER), CITIZEN, DOWN, LATER);
        Call fewer = after(left, CLERK, new CallCommand.EndConsult(SECOND), LATER);
        assertThat(fewer.bridgeCarries()).isFalse();
        assertThat(((CallState.Active) fewer.state()).conference()).containsInstanceOf(ConferenceUse.Going.class);
    }
}
