package io.yunchuang.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.benchmarks.history.Violation.Inconsistent;
import io.yunchuang.benchmarks.history.Violation.Lost;
import io.yunchuang.benchmarks.history.Violation.ShownToStranger;
import io.yunchuang.benchmarks.history.Violation.TwoAtOnce;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryCheckerTest {
    private final Histories history = new Histories();

    @Test
    void a_run_in_which_all_is_well_has_no_violation() {
        Histories.Writer first = history.call(0).offered(0.1, "wang").served(1, "wang");
        history.call(0.5)
                .offered(0.6, "li")
                .step(2, "Decline", State.QUEUED)
                .offered(2.5, "wang")
                .served(3, "wang");
        history.call(5).step(6, "GoToCounter", State.OFFLINE).step(7, "Leave", State.ENDED);
        history.call(8).step(9, "HangUp", State.ENDED);
        history.seen("wang", first, 2, true);
        history.seen("wang", first, 3, false);
        assertThat(history.check()).isEmpty();
    }

    @Test
    void a_call_that_still_waits_is_not_lost() {
        history.call(0);
        assertThat(history.check()).isEmpty();
    }

    @Test
    void a_call_that_a_kiosk_has_shown_and_nobody_has_kept_is_lost() {
        UUID gone = UUID.randomUUID();
        history.shown(gone);
        assertThat(history.check()).containsExactly(new Lost(gone, "not in the database"));
    }

    @Test
    void a_call_that_rings_for_ever_is_lost() {
        history.call(0).offered(1, "wang");
        assertThat(history.check()).hasOnlyElementsOfType(Lost.class).hasSize(1);
    }

    @Test
    void a_queued_call_that_is_not_in_line_is_lost() {
        history.call(0).inLine(false);
        assertThat(history.check()).hasAtLeastOneElementOfType(Lost.class);
    }

    @Test
    void a_finished_call_in_line_is_inconsistent() {
        history.call(0).step(1, "HangUp", State.ENDED).inLine(true);
        assertInconsistent("ENDED and in line");
    }

    @Test
    void a_missing_step_is_inconsistent() {
        history.call(0)
                .offered(1, "wang")
                .step(4, 2, "MediaUp", State.CONNECTING, Optional.of("wang"))
                .step(5, 3, "HangUp", State.ENDED, Optional.empty());
        assertInconsistent("step 4 after 2");
    }

    @Test
    void a_step_that_the_rules_do_not_know_is_inconsistent() {
        history.call(0).step(1, "MediaUp", State.ACTIVE, "wang").step(2, "HangUp", State.ENDED);
        assertInconsistent("ACTIVE after QUEUED");
    }

    @Test
    void a_call_that_comes_back_from_its_end_is_inconsistent() {
        history.call(0).step(1, "HangUp", State.ENDED).step(2, "Join", State.QUEUED);
        assertInconsistent("QUEUED after ENDED");
    }

    @Test
    void a_call_offered_to_a_second_clerk_while_it_rings_is_inconsistent() {
        history.call(0).offered(1, "wang").offered(2, "li").step(3, "HangUp", State.ENDED);
        assertInconsistent("two clerks without the line between them, at step 3");
    }

    @Test
    void a_second_ticket_is_inconsistent() {
        history.call(0).step(1, "GoToCounter", State.OFFLINE).tickets(2);
        assertInconsistent("2 tickets");
    }

    @Test
    void a_call_at_the_counter_without_a_ticket_is_inconsistent() {
        history.call(0).step(1, "GoToCounter", State.OFFLINE).tickets(0);
        assertInconsistent("0 tickets");
    }

    @Test
    void a_clerk_with_two_calls_at_once_is_found() {
        Histories.Writer first = history.call(0).offered(1, "wang").served(3, "wang");
        Histories.Writer second = history.call(0.5).offered(2, "wang").served(6, "wang");
        assertThat(history.check()).containsExactly(new TwoAtOnce("wang", first.id, second.id));
    }

    @Test
    void a_clerk_offered_the_next_call_before_the_last_is_committed_is_found() {
        history.call(0).offered(1, "wang").served(2, "wang");
        history.call(0.5).offered(2.605, "wang").served(3, "wang");
        assertThat(history.check()).hasOnlyElementsOfType(TwoAtOnce.class).hasSize(1);
    }

    @Test
    void a_console_that_shows_somebody_elses_call_is_found() {
        Histories.Writer call = history.call(0).offered(1, "wang").served(2, "wang");
        history.seen("li", call, 2, true);
        assertThat(history.check()).containsExactly(new ShownToStranger("li", call.id, 2));
    }

    @Test
    void a_console_on_which_a_call_rings_that_was_answered_is_found() {
        Histories.Writer call = history.call(0).offered(1, "wang").served(2, "wang");
        history.seen("wang", call, 3, true);
        assertThat(history.check()).containsExactly(new ShownToStranger("wang", call.id, 3));
    }

    @Test
    void a_console_that_shows_what_was_never_committed_is_found() {
        Histories.Writer call = history.call(0).step(1, "HangUp", State.ENDED);
        history.seen("wang", call, 3, true);
        assertThat(history.check()).containsExactly(new ShownToStranger("wang", call.id, 3));
    }

    private void assertInconsistent(String how) {
        assertThat(history.check())
                .filteredOn(violation ->
                        violation instanceof Inconsistent found && found.how().equals(how))
                .hasSize(1);
    }
}
