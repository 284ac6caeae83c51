package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked of a bridge, whatever comes between a question and its answer. */
class BridgeStepTest {
    private static final PageId KIOSK_PAGE = new PageId("kiosk-page-1");
    private static final PageId CLERK_PAGE = new PageId("clerk-page-1");
    private static final LinkId KIOSK = new LinkId("c.kiosk-page-1");
    private static final LinkId CLERK = new LinkId("c.clerk-page-1");
    private static final ConferenceSeat AT_KIOSK = new ConferenceSeat(Side.KIOSK, KIOSK_PAGE, KIOSK);
    private static final ConferenceSeat AT_CLERK = new ConferenceSeat(Side.CLERK, CLERK_PAGE, CLERK);
    private static final ConferenceSeat AT_EXPERT =
            new ConferenceSeat(Side.EXPERT, new PageId("expert-page-1"), new LinkId("c.expert-page-1"));
    private static final BridgeEnd END = new BridgeEnd(
            "ufrag", "password", new Fingerprint("sha-256", "7C:64"), List.of("candidate:1"), "ws://bridge.example/");
    private static final PageEnd FIRST = pageEnd("one");
    private static final PageEnd SECOND = pageEnd("two");

    private final Conference nobody =
            Conference.open(new ConferenceId(new UUID(0, 1)), new CallId(new UUID(0, 2)), new BridgeId("one"), false);
    private final Conference two = settled(nobody.wanting(List.of(AT_KIOSK, AT_CLERK)));

    private static PageEnd pageEnd(String ufrag) {
        return new PageEnd(ufrag, "password", new Fingerprint("sha-256", "1A:2B"), "active", List.of());
    }

    private static BridgeStep step(Conference conference) {
        return BridgeStep.next(conference).orElseThrow();
    }

    private static Conference done(Conference asked, BridgeStep step) {
        return step.done(asked, step instanceof BridgeStep.Create ? Optional.of(END) : Optional.empty());
    }

    /** A bridge that does whatever it is asked. */
    private static Conference settled(Conference conference) {
        return steps(conference).getLast();
    }

    private static List<Conference> steps(Conference conference) {
        List<Conference> states = new ArrayList<>(List.of(conference));
        while (BridgeStep.next(states.getLast()).isPresent()) {
            BridgeStep step = step(states.getLast());
            states.add(done(step.begun(states.getLast()), step));
        }
        return states;
    }

    private static List<BridgeStep> asked(Conference conference) {
        return steps(conference).stream()
                .flatMap(state -> BridgeStep.next(state).stream())
                .toList();
    }

    @Test
    void first_endpoint_makes_the_conference_and_the_others_come_one_by_one() {
        assertThat(asked(nobody.wanting(List.of(AT_KIOSK, AT_CLERK))))
                .containsExactly(
                        new BridgeStep.Create(KIOSK_PAGE, KIOSK, true),
                        new BridgeStep.Create(CLERK_PAGE, CLERK, false));
        assertThat(asked(nobody)).isEmpty();
        assertThat(asked(two)).isEmpty();
    }

    @Test
    void whoever_leaves_is_dropped_before_anybody_comes() {
        assertThat(asked(two.wanting(List.of(AT_CLERK)))).containsExactly(new BridgeStep.Expire(KIOSK_PAGE, KIOSK));
        Conference away = two.wanting(List.of(AT_CLERK));
        assertThat(asked(away.wanting(List.of(AT_KIOSK, AT_CLERK))))
                .as("back before the bridge was asked: the page connects anew, to a new endpoint")
                .containsExactly(
                        new BridgeStep.Expire(KIOSK_PAGE, KIOSK), new BridgeStep.Create(KIOSK_PAGE, KIOSK, false));
    }

    @Test
    void conference_is_made_anew_after_its_last_endpoint() {
        Conference empty = settled(two.wanting(List.of()));
        assertThat(asked(empty.wanting(List.of(AT_CLERK))))
                .containsExactly(new BridgeStep.Create(CLERK_PAGE, CLERK, true));
    }

    @Test
    void bridge_is_told_what_a_page_has_answered_once() {
        Conference said = two.answered(KIOSK, FIRST);
        assertThat(asked(said)).containsExactly(new BridgeStep.Tell(KIOSK_PAGE, KIOSK, FIRST));
        assertThat(settled(said).answered(KIOSK, FIRST)).isEqualTo(settled(said));
    }

    /** Whoever is in a conference can have all that the bridge has, and the citizen has agreed to show it to the clerk alone. */
    @Test
    void what_is_shown_is_told_for_the_kiosk_alone_and_while_nobody_but_the_clerk_is_there() {
        Conference onlyWay = Conference.open(nobody.id(), nobody.call(), nobody.bridge(), true);
        PageEnd shown = new PageEnd(
                "one",
                "password",
                new Fingerprint("sha-256", "1A:2B"),
                "active",
                List.of(
                        new Source(Kind.VIDEO, 1, Optional.empty()),
                        new Source(Kind.SCREEN, 2, Optional.empty()),
                        new Source(Kind.DOCUMENT, 3, Optional.empty())));
        Conference pair = settled(onlyWay.wanting(List.of(AT_KIOSK, AT_CLERK)));
        assertThat(asked(pair.answered(KIOSK, shown))).containsExactly(new BridgeStep.Tell(KIOSK_PAGE, KIOSK, shown));
        assertThat(asked(pair.answered(CLERK, shown)))
                .containsExactly(new BridgeStep.Tell(CLERK_PAGE, CLERK, shown.face()));
        assertThat(asked(two.answered(KIOSK, shown)))
                .containsExactly(new BridgeStep.Tell(KIOSK_PAGE, KIOSK, shown.face()));

        Conference three = settled(pair.answered(KIOSK, shown)).wanting(List.of(AT_KIOSK, AT_CLERK, AT_EXPERT));
        assertThat(asked(three)).contains(new BridgeStep.Tell(KIOSK_PAGE, KIOSK, shown.face()));
        assertThat(settled(three).seat(KIOSK).orElseThrow().source(Kind.SCREEN)).isEmpty();
    }

    /** The bridge drops an endpoint of which it hears nothing for a while (Colibri2, expiry of endpoints). */
    @Test
    void endpoint_that_the_bridge_has_lost_is_made_anew_and_its_page_answers_anew() {
        Conference said = two.answered(KIOSK, FIRST);
        Conference lost = said.change(KIOSK, Seat::lost);
        assertThat(asked(lost))
                .containsExactly(
                        new BridgeStep.Expire(KIOSK_PAGE, KIOSK), new BridgeStep.Create(KIOSK_PAGE, KIOSK, false));
        Conference again = settled(lost);
        assertThat(again.seat(KIOSK).orElseThrow().remade()).isTrue();
        assertThat(again.seat(CLERK)).isEqualTo(two.seat(CLERK));
        Conference well = settled(again.answered(KIOSK, SECOND));
        assertThat(well.seat(KIOSK).orElseThrow().told()).contains(SECOND);
        assertThat(well.seat(KIOSK).orElseThrow().remade()).isFalse();
    }

    @Test
    void answer_that_comes_while_the_bridge_hears_the_one_before_is_told_after_it() {
        Conference asked = two.answered(KIOSK, FIRST);
        Conference newer = done(asked.answered(KIOSK, SECOND), step(asked));
        assertThat(asked(newer)).containsExactly(new BridgeStep.Tell(KIOSK_PAGE, KIOSK, SECOND));
    }

    /** A server dies with its question on the way: what it would have heard is found out by making it so. */
    @Test
    void endpoint_of_which_nobody_knows_whether_it_was_made_is_dropped_and_made_anew() {
        Conference wanted = nobody.wanting(List.of(AT_KIOSK));
        Conference crashed = step(wanted).begun(wanted);
        assertThat(asked(crashed))
                .containsExactly(
                        new BridgeStep.Expire(KIOSK_PAGE, KIOSK), new BridgeStep.Create(KIOSK_PAGE, KIOSK, true));
    }

    @Test
    void endpoint_made_for_somebody_who_has_left_meanwhile_is_dropped() {
        Conference wanted = nobody.wanting(List.of(AT_KIOSK));
        Conference left = step(wanted).begun(wanted).wanting(List.of());
        assertThat(asked(done(left, step(wanted)))).containsExactly(new BridgeStep.Expire(KIOSK_PAGE, KIOSK));
    }

    @Test
    void endpoint_made_for_somebody_who_has_left_and_come_back_meanwhile_is_his() {
        Conference wanted = nobody.wanting(List.of(AT_KIOSK));
        Conference back = step(wanted).begun(wanted).wanting(List.of()).wanting(List.of(AT_KIOSK));
        assertThat(asked(done(back, step(wanted)))).isEmpty();
    }

    @Test
    void answer_of_somebody_who_has_left_meanwhile_leaves_no_trace() {
        Conference asked = two.answered(KIOSK, FIRST);
        Conference left = done(asked.wanting(List.of(AT_CLERK)), step(asked));
        assertThat(asked(left)).containsExactly(new BridgeStep.Expire(KIOSK_PAGE, KIOSK));
        assertThat(settled(left.wanting(List.of(AT_KIOSK, AT_CLERK)))
                        .seat(KIOSK)
                        .orElseThrow()
                        .pageEnd())
                .isEmpty();
    }

    @Test
    void nothing_but_its_end_is_asked_of_one_that_is_over() {
        Conference over = two.answered(KIOSK, FIRST).wanting(List.of(AT_CLERK)).ended();
        assertThat(step(over)).isEqualTo(new BridgeStep.Close());
        assertThat(over.wanting(List.of(AT_KIOSK, AT_CLERK))).isEqualTo(over);
    }
}
