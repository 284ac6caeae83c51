package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.BRIDGE;
import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.CONFERENCE;
import static io.yunchuang.signaling.call.Calls.KIOSK_PAGE;
import static io.yunchuang.signaling.call.Calls.LI_PAGE;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG_PAGE;
import static io.yunchuang.signaling.call.Calls.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bridge comes when three talk, carries once all have landed, and goes when two are left or it fails. */
class ConferenceRulesTest {
    private static final Instant LATER = START.plusSeconds(5);
    private static final CallCommand UP = new CallCommand.ConferenceUp(CONFERENCE.linkOf(KIOSK_PAGE));
    private static final BridgeId SECOND = new BridgeId("second");
    private static final ConferenceId NEXT = new ConferenceId(new UUID(0, 11));
    private static final CallCommand LOST = new CallCommand.LoseConference(CONFERENCE);
    private static final CallCommand NONE = new CallCommand.FindNoBridge();
    private static final CallCommand DOWN = new CallCommand.ConferenceDown(CONFERENCE.linkOf(KIOSK_PAGE));

    private static ConferenceUse use(Call call) {
        return ((CallState.Active) call.state()).conference().orElseThrow();
    }

    private static Optional<ConferenceUse.Landing> landing(Instant until, PageId... pages) {
        return Optional.of(new ConferenceUse.Landing(Set.of(pages), until));
    }

    @Test
    void bridge_is_wanted_once_three_see_each_other_and_not_before() {
        assertThat(Calls.active().wantsBridge()).isFalse();
        assertThat(Calls.asking().wantsBridge()).isFalse();
        assertThat(Calls.aside().wantsBridge()).isFalse();
        assertThat(Calls.joined().wantsBridge()).isTrue();
        assertThat(Calls.conferring().wantsBridge()).isFalse();
    }

    @Test
    void everybody_has_a_seat_and_a_link_of_his_own_and_the_direct_links_stay() {
        Call call = Calls.conferring();
        assertThat(call.seats())
                .containsExactlyInAnyOrder(
                        new ConferenceSeat(Side.KIOSK, KIOSK_PAGE, CONFERENCE.linkOf(KIOSK_PAGE)),
                        new ConferenceSeat(Side.CLERK, WANG_PAGE, CONFERENCE.linkOf(WANG_PAGE)),
                        new ConferenceSeat(Side.EXPERT, LI_PAGE, CONFERENCE.linkOf(LI_PAGE)));
        assertThat(call.links()).isEqualTo(Calls.joined().links());
    }

    @Test
    void it_carries_when_the_last_one_has_landed() {
        Call call = Calls.conferring();
        for (ConferenceSeat seat : call.seats()) {
            assertThat(call.bridgeCarries()).isFalse();
            call = after(call, Calls.actorAt(seat.side()), new CallCommand.ConferenceUp(seat.link()), LATER);
        }
        assertThat(call.bridgeCarries()).isTrue();
        assertThat(after(call, CITIZEN, UP, LATER)).isEqualTo(call);
    }

    @Test
    void nobody_lands_for_somebody_else() {
        Call call = Calls.conferring();
        assertThat(after(call, CLERK, UP, LATER)).isEqualTo(call);
        assertThat(after(call, CLERK, DOWN, LATER)).isEqualTo(call);
    }

    @Test
    void page_loaded_anew_has_to_land_first() {
        PageId again = new PageId("kiosk-page-2");
        Call call = after(Calls.carried(), Actor.SERVER, new CallCommand.Join(Side.KIOSK, again), LATER);
        assertThat(call.bridgeCarries()).isFalse();
        assertThat(call.seats()).contains(new ConferenceSeat(Side.KIOSK, again, CONFERENCE.linkOf(again)));
        assertThat(after(call, CITIZEN, new CallCommand.ConferenceUp(CONFERENCE.linkOf(again)), LATER)
                        .bridgeCarries())
                .isTrue();
    }

    @Test
    void two_who_are_left_go_back_to_the_direct_link_and_the_bridge_ends_a_moment_later() {
        Call call = after(Calls.carried(), CLERK, new CallCommand.EndConsult(Calls.LI), LATER);
        assertThat(call.bridgeCarries()).isFalse();
        assertThat(call.seats()).extracting(ConferenceSeat::side).containsExactly(Side.KIOSK, Side.CLERK);

        Instant due = call.dueAt(POLICY).orElseThrow();
        assertThat(due).isEqualTo(LATER.plusSeconds(3));
        Call alone = after(call, Actor.SERVER, new CallCommand.MeetDeadline(), due);
        assertThat(alone.seats()).isEmpty();
        assertThat(alone.dueAt(POLICY)).isEmpty();
    }

    @Test
    void citizen_on_hold_has_no_seat_and_the_bridge_is_kept_for_his_return() {
        Call aside = after(Calls.carried(), CLERK, new CallCommand.TalkAside(), LATER);
        assertThat(aside.seats()).extracting(ConferenceSeat::side).containsExactly(Side.CLERK, Side.EXPERT);
        assertThat(aside.bridgeCarries()).isFalse();

        Call back = after(aside, CLERK, new CallCommand.JoinExpert(), LATER);
        assertThat(use(back))
                .isEqualTo(new ConferenceUse.Used(
                        BRIDGE,
                        CONFERENCE,
                        Set.of(WANG_PAGE, LI_PAGE),
                        landing(LATER.plusSeconds(60), KIOSK_PAGE),
                        Set.of(),
                        Set.of()));
        assertThat(back.seats()).hasSize(3);
        assertThat(back.bridgeCarries()).isFalse();
        assertThat(after(back, CITIZEN, UP, LATER).bridgeCarries()).isTrue();
    }

    @Test
    void call_handed_to_the_expert_keeps_the_bridge_while_the_direct_link_takes_over() {
        Call call =
                after(Calls.carried(), CLERK, new CallCommand.TransferToExpert(Calls.LI, new PlainText("请继续")), LATER);
        assertThat(use(call)).isInstanceOf(ConferenceUse.Going.class);
        assertThat(call.seats()).extracting(ConferenceSeat::page).containsExactly(KIOSK_PAGE, LI_PAGE);
    }

    @Test
    void failed_bridge_is_left_at_once_and_another_one_wanted() {
        for (Call failed : new Call[] {
            after(Calls.carried(), CITIZEN, DOWN, LATER), after(Calls.carried(), Actor.SERVER, LOST, LATER)
        }) {
            assertThat(failed.seats()).isEmpty();
            assertThat(failed.bridgeCarries()).isFalse();
            assertThat(failed.wantsBridge()).isTrue();
            assertThat(failed.failedBridges()).containsExactly(BRIDGE);

            Call moved = after(failed, Actor.SERVER, new CallCommand.OpenConference(SECOND, NEXT), LATER);
            assertThat(moved.bridge()).contains(SECOND);
            assertThat(moved.failedBridges()).containsExactly(BRIDGE);
            for (ConferenceSeat seat : moved.seats()) {
                moved = after(moved, Calls.actorAt(seat.side()), new CallCommand.ConferenceUp(seat.link()), LATER);
            }
            assertThat(moved.bridgeCarries()).isTrue();
            assertThat(moved.failedBridges()).isEmpty();
        }
    }

    @Test
    void bridge_that_fails_while_the_talk_moves_to_it_is_not_tried_again_either() {
        Call failed = after(Calls.carried(), Actor.SERVER, LOST, LATER);
        Call moved = after(failed, Actor.SERVER, new CallCommand.OpenConference(SECOND, NEXT), LATER);
        assertThat(after(moved, Actor.SERVER, new CallCommand.LoseConference(NEXT), LATER)
                        .failedBridges())
                .containsExactlyInAnyOrder(BRIDGE, SECOND);
    }

    /** A question to it may fail later than the look at it. */
    @Test
    void bridge_that_has_failed_cannot_fail_again_while_another_one_is_looked_for() {
        Call failed = after(Calls.carried(), Actor.SERVER, LOST, LATER);
        assertThat(after(failed, Actor.SERVER, LOST, LATER)).isEqualTo(failed);
        assertThat(after(Calls.carried(), Actor.SERVER, NONE, LATER)).isEqualTo(Calls.carried());
    }

    @Test
    void nobody_looks_for_another_bridge_when_only_two_are_left() {
        Call failed = after(Calls.carried(), Actor.SERVER, LOST, LATER);
        assertThat(after(failed, CLERK, new CallCommand.EndConsult(Calls.LI), LATER)
                        .wantsBridge())
                .isFalse();
    }

    @Test
    void without_another_bridge_the_pages_carry_and_it_is_asked_for_again_later() {
        for (Call failed : new Call[] {
            after(after(Calls.carried(), CITIZEN, DOWN, LATER), Actor.SERVER, NONE, LATER),
            after(Calls.joined(), Actor.SERVER, NONE, LATER)
        }) {
            assertThat(failed.seats()).isEmpty();
            assertThat(failed.bridgeCarries()).isFalse();
            assertThat(failed.wantsBridge()).isFalse();
            Instant due = failed.dueAt(POLICY).orElseThrow();
            assertThat(after(failed, Actor.SERVER, new CallCommand.MeetDeadline(), due)
                            .wantsBridge())
                    .isTrue();
        }
    }

    @Test
    void bridge_on_which_somebody_does_not_land_is_left_for_a_long_while() {
        Call call = Calls.conferring();
        assertThat(Calls.carried().dueAt(POLICY)).isEmpty();
        Instant due = call.dueAt(POLICY).orElseThrow();
        assertThat(due).isEqualTo(START.plusSeconds(60));
        assertThat(after(call, CITIZEN, UP, LATER).dueAt(POLICY)).contains(due);

        Call left = after(call, Actor.SERVER, new CallCommand.MeetDeadline(), due);
        assertThat(left.seats()).isEmpty();
        assertThat(use(left)).isEqualTo(new ConferenceUse.Failed(due.plusSeconds(300)));
    }

    @Test
    void page_that_lands_while_the_citizen_is_on_hold_has_landed_when_he_is_back() {
        Call aside = after(Calls.conferring(), CLERK, new CallCommand.TalkAside(), LATER);
        CallCommand up = new CallCommand.ConferenceUp(CONFERENCE.linkOf(WANG_PAGE));
        Call back = after(after(aside, CLERK, up, LATER), CLERK, new CallCommand.JoinExpert(), LATER);
        assertThat(use(back))
                .isEqualTo(new ConferenceUse.Used(
                        BRIDGE,
                        CONFERENCE,
                        Set.of(WANG_PAGE),
                        landing(LATER.plusSeconds(60), KIOSK_PAGE, LI_PAGE),
                        Set.of(),
                        Set.of()));
    }

    @Test
    void news_of_an_older_conference_changes_nothing() {
        Call call = Calls.carried();
        ConferenceId older = new ConferenceId(new UUID(0, 10));
        assertThat(after(call, Actor.SERVER, new CallCommand.LoseConference(older), LATER))
                .isEqualTo(call);
        assertThat(after(call, CITIZEN, new CallCommand.ConferenceDown(older.linkOf(KIOSK_PAGE)), LATER))
                .isEqualTo(call);
        assertThat(use(after(call, Actor.SERVER, new CallCommand.OpenConference(BRIDGE, older), LATER)))
                .isEqualTo(new ConferenceUse.Used(
                        BRIDGE,
                        CONFERENCE,
                        Set.of(KIOSK_PAGE, WANG_PAGE, LI_PAGE),
                        Optional.empty(),
                        Set.of(),
                        Set.of()));
    }
}
