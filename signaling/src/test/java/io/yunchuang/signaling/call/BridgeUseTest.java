package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.BRIDGE;
import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.CONFERENCE;
import static io.yunchuang.signaling.call.Calls.KIOSK_PAGE;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG_PAGE;
import static io.yunchuang.signaling.call.Calls.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Two over a media bridge: because they do not reach each other, or because their city wants it; and never where it does not. */
class BridgeUseTest {
    private static final CallCommand DUE = new CallCommand.MeetDeadline();
    private static final CallCommand OPEN = new CallCommand.OpenConference(BRIDGE, CONFERENCE);
    private static final Instant HALFWAY = START.plusSeconds(10);
    private static final Instant LATE = START.plusSeconds(20);

    private static Call accepted(BridgeUse use) {
        return after(Calls.decided(Calls.offered(), use), CLERK, new CallCommand.Accept(), START);
    }

    private static Call landed(Call call, Actor actor, PageId page) {
        return after(call, actor, new CallCommand.ConferenceUp(CONFERENCE.linkOf(page)), HALFWAY);
    }

    /** They were brought together and do not reach each other. */
    private static Call meeting() {
        return after(after(Calls.connecting(), Actor.SERVER, DUE, HALFWAY), Actor.SERVER, OPEN, HALFWAY);
    }

    @Test
    void two_who_do_not_reach_each_other_are_given_a_bridge_halfway_to_the_counter() {
        assertThat(Calls.connecting().wantsBridge()).isFalse();
        assertThat(Calls.connecting().dueAt(POLICY)).contains(HALFWAY);
        assertThat(after(Calls.connecting(), Actor.SERVER, DUE, HALFWAY.minusMillis(1)))
                .isEqualTo(Calls.connecting());

        Call waiting = after(Calls.connecting(), Actor.SERVER, DUE, HALFWAY);
        assertThat(waiting.wantsBridge()).isTrue();
        assertThat(waiting.dueAt(POLICY)).contains(LATE);
        assertThat(meeting().wantsBridge()).isFalse();
        assertThat(meeting().seats()).extracting(ConferenceSeat::side).containsExactly(Side.KIOSK, Side.CLERK);
    }

    @Test
    void their_talk_begins_once_both_have_landed_and_stays_on_the_bridge() {
        Call one = landed(meeting(), CITIZEN, KIOSK_PAGE);
        assertThat(one.state()).isInstanceOf(CallState.Connecting.class);
        Call talk = landed(one, CLERK, WANG_PAGE);
        assertThat(talk.state()).isInstanceOf(CallState.Active.class);
        assertThat(talk.bridgeCarries()).isTrue();
        assertThat(talk.dueAt(POLICY)).isEmpty();

        Call lost = after(talk, CITIZEN, new CallCommand.ConferenceDown(CONFERENCE.linkOf(KIOSK_PAGE)), HALFWAY);
        assertThat(lost.failedBridges()).containsExactly(BRIDGE);
        Call none = after(lost, Actor.SERVER, new CallCommand.FindNoBridge(), HALFWAY);
        assertThat(none.wantsBridge()).as("all have failed").isFalse();
        Call again = after(none, Actor.SERVER, DUE, none.dueAt(POLICY).orElseThrow());
        assertThat(again.wantsBridge()).as("there is no other way").isTrue();
    }

    @Test
    void two_who_reach_each_other_after_all_leave_the_bridge() {
        Call call = meeting();
        Call talk = after(after(call, CITIZEN, Calls.mediaUp(call), HALFWAY), CLERK, Calls.mediaUp(call), HALFWAY);
        assertThat(talk.state())
                .isInstanceOfSatisfying(
                        CallState.Active.class,
                        s -> assertThat(s.conference()).containsInstanceOf(ConferenceUse.Going.class));
        assertThat(after(talk, Actor.SERVER, DUE, LATE).seats()).isEmpty();
    }

    @Test
    void call_goes_to_the_counter_when_a_bridge_does_not_help_or_is_not_to_be_had() {
        Call lost = after(
                after(Calls.connecting(), Actor.SERVER, DUE, HALFWAY),
                Actor.SERVER,
                new CallCommand.FindNoBridge(),
                HALFWAY);
        for (Call call : new Call[] {meeting(), lost}) {
            assertThat(call.dueAt(POLICY)).contains(LATE);
            assertThat(after(call, Actor.SERVER, DUE, LATE).state())
                    .isInstanceOfSatisfying(
                            CallState.Offline.class, s -> assertThat(s.reason()).isEqualTo(SwitchReason.NO_MEDIA));
        }
    }

    @Test
    void page_loaded_anew_tries_the_direct_way_first() {
        Call again =
                after(meeting(), Actor.SERVER, new CallCommand.Join(Side.KIOSK, new PageId("kiosk-page-2")), HALFWAY);
        assertThat(again.seats()).isEmpty();
        assertThat(again.wantsBridge()).isFalse();
        assertThat(again.dueAt(POLICY)).contains(HALFWAY.plusSeconds(10));
    }

    @Test
    void city_that_wants_every_talk_over_a_bridge_does_not_wait_for_the_talk() {
        Call call = accepted(BridgeUse.ALWAYS);
        assertThat(call.wantsBridge()).isTrue();
        Call open = after(call, Actor.SERVER, OPEN, START);
        Call talk = landed(landed(open, CITIZEN, KIOSK_PAGE), CLERK, WANG_PAGE);
        assertThat(talk.bridgeCarries()).isTrue();

        Call direct = after(after(open, CITIZEN, Calls.mediaUp(open), START), CLERK, Calls.mediaUp(open), START);
        assertThat(direct.bridgeCarries()).isFalse();
        assertThat(landed(landed(direct, CITIZEN, KIOSK_PAGE), CLERK, WANG_PAGE).bridgeCarries())
                .isTrue();
    }

    @Test
    void city_that_wants_none_has_none_for_three_nor_for_two_who_do_not_reach_each_other() {
        assertThat(Calls.decided(Calls.joined(), BridgeUse.NEVER).wantsBridge()).isFalse();
        Call call = accepted(BridgeUse.NEVER);
        assertThat(call.dueAt(POLICY)).contains(LATE);
        assertThat(after(call, Actor.SERVER, DUE, HALFWAY)).isEqualTo(call);
    }
}
