package io.yunchuang.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.benchmarks.history.Violation.Overtaken;
import org.junit.jupiter.api.Test;

class OrderCheckerTest {
    private final Histories history = new Histories();

    @Test
    void an_earlier_call_that_waits_on_is_overtaken() {
        Histories.Writer earlier = history.call(0);
        Histories.Writer later = history.call(1).offered(2, "wang").served(3, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(earlier.id, later.id, "wang"));
    }

    @Test
    void an_earlier_call_that_is_offered_afterwards_is_overtaken() {
        Histories.Writer earlier = history.call(0).offered(2.5, "li").served(3, "li");
        Histories.Writer later = history.call(1).offered(2, "wang").served(3, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(earlier.id, later.id, "wang"));
    }

    @Test
    void a_call_whose_commit_still_waits_for_the_disk_is_not_overtaken() {
        history.call(0).toldAfter(1.2).offered(2.5, "li").served(3, "li");
        history.call(1).offered(1.5, "wang").served(3, "wang");
        assertThat(history.check()).isEmpty();
    }

    @Test
    void a_call_that_nobody_was_told_of_for_long_is_overtaken_all_the_same() {
        Histories.Writer earlier = history.call(0).toldAfter(60);
        Histories.Writer later = history.call(6).offered(7, "wang").served(8, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(earlier.id, later.id, "wang"));
    }

    @Test
    void calls_offered_at_the_same_time_have_no_order() {
        history.call(0).offered(2.003, "li").served(3, "li");
        history.call(1).offered(2.001, "wang").served(3, "wang");
        assertThat(history.check()).hasSize(1);
        Histories together = new Histories();
        together.call(0).offered(2.001, "li").served(3, "li");
        together.call(1).offered(2.001, "wang").served(3, "wang");
        assertThat(together.check()).isEmpty();
    }

    @Test
    void a_call_that_came_into_line_while_the_later_one_did_is_not_overtaken() {
        history.call(0.995).offered(3, "li").served(4, "li");
        history.call(1).offered(2, "wang").served(3, "wang");
        assertThat(history.check()).isEmpty();
    }

    @Test
    void somebody_who_needs_care_goes_before_everybody_else() {
        Histories.Writer care = history.call(1, Histories.CARE).offered(5, "li").served(6, "li");
        Histories.Writer normal = history.call(2).offered(3, "wang").served(4, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(care.id, normal.id, "wang"));
    }

    @Test
    void somebody_who_needs_care_may_overtake() {
        history.call(0).offered(5, "li").served(6, "li");
        history.call(1, Histories.CARE).offered(3, "wang").served(4, "wang");
        assertThat(history.check()).isEmpty();
    }

    @Test
    void a_mark_for_care_counts_from_when_it_is_given() {
        history.call(0).offered(5, "li").served(6, "li");
        history.call(1).step(2, "MarkCare", State.QUEUED).offered(3, "wang").served(4, "wang");
        assertThat(history.check()).isEmpty();
        Histories early = new Histories();
        Histories.Writer first = early.call(0).offered(5, "li").served(6, "li");
        Histories.Writer marked = early.call(1)
                .offered(2, "wang")
                .step(2.5, "MarkCare", State.OFFERED, "wang")
                .served(3, "wang");
        assertThat(early.check()).containsExactly(new Overtaken(first.id, marked.id, "wang"));
    }

    @Test
    void a_call_that_is_marked_while_it_rings_comes_back_before_those_without() {
        Histories.Writer marked = history.call(1)
                .offered(2, "zhao")
                .step(2.2, "MarkCare", State.OFFERED, "zhao")
                .step(2.5, "Decline", State.QUEUED);
        Histories.Writer without = history.call(0)
                .offered(1, "li")
                .step(3, "Decline", State.QUEUED)
                .offered(4, "wang")
                .served(5, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(marked.id, without.id, "wang"));
    }

    @Test
    void a_declined_call_keeps_its_place() {
        Histories.Writer declined = history.call(0)
                .offered(1, "li")
                .step(2, "Decline", State.QUEUED)
                .offered(6, "wang")
                .served(7, "wang");
        Histories.Writer later = history.call(3).offered(4, "wang").served(4.5, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(declined.id, later.id, "wang"));
    }

    @Test
    void the_clerk_who_declined_is_spared_the_call() {
        history.call(0)
                .offered(1, "wang")
                .step(2, "Decline", State.QUEUED)
                .offered(6, "li")
                .served(7, "li");
        history.call(3).offered(4, "wang").served(4.5, "wang");
        assertThat(history.check()).isEmpty();
    }

    @Test
    void the_clerk_who_missed_it_is_spared_the_call_for_a_while_only() {
        Histories.Writer missed = history.call(0).offered(1, "wang").step(21, "MeetDeadline", State.QUEUED);
        Histories.Writer later = history.call(60).offered(61, "wang").served(62, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(missed.id, later.id, "wang"));
    }

    @Test
    void a_call_that_lost_its_clerk_is_first() {
        Histories.Writer fallenBack = history.call(5)
                .offered(6, "li")
                .step(7, "Accept", State.CONNECTING, "li")
                .step(22, "MeetDeadline", State.QUEUED)
                .offered(40, "li")
                .served(41, "li");
        Histories.Writer earlierPlaced =
                history.call(23, Histories.CARE).offered(24, "wang").served(25, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(fallenBack.id, earlierPlaced.id, "wang"));
    }

    @Test
    void nobody_is_rung_for_an_empty_kiosk() {
        history.call(0)
                .step(0.5, "Lose", State.QUEUED)
                .step(4, "Join", State.QUEUED)
                .offered(5, "li")
                .served(6, "li");
        history.call(1).offered(2, "wang").served(3, "wang");
        assertThat(history.check()).isEmpty();
    }

    @Test
    void a_citizen_who_is_back_is_served_in_turn() {
        Histories.Writer back = history.call(0).step(0.3, "Lose", State.QUEUED).step(0.6, "Join", State.QUEUED);
        Histories.Writer later = history.call(1).offered(2, "wang").served(3, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(back.id, later.id, "wang"));
    }

    @Test
    void the_clerks_lost_page_says_nothing_about_the_kiosk() {
        Histories.Writer rung = history.call(0).offered(0.2, "li").step(0.5, "Lose", State.QUEUED);
        Histories.Writer later = history.call(1).offered(2, "wang").served(3, "wang");
        assertThat(history.check()).containsExactly(new Overtaken(rung.id, later.id, "wang"));
    }

    @Test
    void a_clerk_of_another_city_takes_only_what_the_search_has_brought_him() {
        history.call(0).from(Histories.SONGJIANG).offered(40, "li").served(41, "li");
        history.call(1).from(Histories.HEFEI).offered(35, "zhao").served(36, "zhao");
        assertThat(history.check()).isEmpty();
    }

    @Test
    void a_clerk_of_another_city_keeps_the_order_of_what_it_has_brought_him() {
        Histories.Writer earlier = history.call(0).from(Histories.SONGJIANG);
        Histories.Writer later =
                history.call(1).from(Histories.SONGJIANG).offered(50, "zhao").served(51, "zhao");
        assertThat(history.check()).containsExactly(new Overtaken(earlier.id, later.id, "zhao"));
    }
}
