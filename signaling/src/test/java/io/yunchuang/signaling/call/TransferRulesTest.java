package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.LI;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG;
import static io.yunchuang.signaling.call.Calls.WANG_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that is handed on goes to its target first, then to anybody, and takes everything along but the talk. */
class TransferRulesTest {
    private static final Actor NEXT = new Actor.Clerk(LI);
    private static final PageId LI_PAGE = new PageId("li-page-1");
    private static final Instant LATER = START.plusSeconds(5);
    private static final Instant LIMIT = START.plus(POLICY.transferTime());
    private static final CallCommand DEADLINE = new CallCommand.MeetDeadline();

    private static Line line(Call call) {
        return ((CallState.Queued) call.state()).line();
    }

    private static Call offered() {
        return Calls.after(Calls.transferred(), Actor.SERVER, new CallCommand.Offer(LI, LI_PAGE), LATER);
    }

    private static Call answered() {
        return Calls.after(offered(), NEXT, new CallCommand.Accept(), LATER);
    }

    @Test
    void it_waits_first_in_line_for_its_target_and_its_clerk_is_free() {
        Outcome.Step step = Calls.step(Calls.busy(), CLERK, Calls.transfer(TargetStanding.TAKES_CALLS), START);

        Line line = line(step.next());
        assertThat(line.transfer()).contains(new Transfer(Calls.TARGET, LIMIT));
        assertThat(line.priority()).isEqualTo(Priority.FELL_BACK);
        assertThat(line.queuedAt()).isEqualTo(START);
        assertThat(step.effects())
                .containsExactly(new CallEffect.ReleaseClerk(WANG, Release.HANDED_ON), new CallEffect.JoinLine(line));
        assertThat(step.next().state().lease()).isEmpty();
        assertThat(step.next().mediaAllowed()).isFalse();
        assertThat(step.next().dueAt(POLICY)).contains(LIMIT);
    }

    @Test
    void record_goes_along_and_the_first_handler_stays_named() {
        Call noted = Calls.after(Calls.active(), CLERK, new CallCommand.WriteNote(new PlainText("缺公章")), START);
        Call marked = Calls.after(
                noted, CLERK, new CallCommand.MarkMaterial(new MaterialId("licence"), MaterialState.IN_ORDER), START);
        Call waits = Calls.after(marked, CLERK, Calls.transfer(TargetStanding.TAKES_CALLS), LATER);
        Call rings = Calls.after(waits, Actor.SERVER, new CallCommand.Offer(LI, LI_PAGE), LATER);
        CallRecord record =
                Calls.after(rings, NEXT, new CallCommand.Accept(), LATER).record();

        assertThat(record.note()).isEqualTo(new PlainText("缺公章"));
        assertThat(record.materials()).containsEntry(new MaterialId("licence"), MaterialState.IN_ORDER);
        assertThat(record.firstServedBy()).contains(WANG);
        assertThat(record.servedBy()).contains(LI);
        assertThat(record.handover()).contains(new Handover(WANG, Calls.TARGET, new PlainText("还差单位证明"), LATER));
    }

    @Test
    void answer_begins_a_talk_like_any_other() {
        Call call = answered();
        CallState.Connecting state = (CallState.Connecting) call.state();

        assertThat(offered().link()).isPresent().isNotEqualTo(Calls.active().link());
        assertThat(offered().mediaAllowed()).isFalse();
        assertThat(state.line().transfer()).isEmpty();
        assertThat(state.mediaBy()).isEqualTo(LATER.plus(POLICY.mediaTime()));
        assertThat(call.mediaAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, TRANSFER_TARGET_UNKNOWN",
        "OWN, TRANSFER_TO_ONESELF",
        "NOT_ABLE, TRANSFER_NOT_ABLE",
        "NOBODY_ON_DUTY, TRANSFER_NOBODY_ON_DUTY"
    })
    void target_that_cannot_take_it_is_refused(TargetStanding standing, ErrorCode code) {
        assertThat(CallRules.apply(Calls.active(), CLERK, Calls.transfer(standing), START, POLICY))
                .isEqualTo(Outcome.refused(code));
    }

    @Test
    void second_transfer_is_refused_whatever_became_of_the_first() {
        CallCommand again = Calls.transfer(TargetStanding.TAKES_CALLS);
        for (Call call : List.of(Calls.transferred(), offered(), answered())) {
            assertThat(CallRules.apply(call, CLERK, again, LATER, POLICY))
                    .isEqualTo(Outcome.refused(ErrorCode.CALL_TRANSFERRED));
        }
        assertThat(CallRules.apply(Calls.active(), NEXT, again, LATER, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.NOT_YOURS));
        for (Actor actor : List.of(CITIZEN, Calls.AGENT, Actor.SERVER)) {
            assertThat(CallRules.apply(Calls.active(), actor, again, LATER, POLICY))
                    .isEqualTo(Outcome.refused(ErrorCode.NOT_ALLOWED));
        }
    }

    @Test
    void clerk_who_handed_it_on_is_not_asked_while_the_target_is_tried() {
        CallCommand toWang = new CallCommand.Offer(WANG, WANG_PAGE);
        assertThat(CallRules.apply(Calls.transferred(), Actor.SERVER, toWang, LATER, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_WRONG_STATE));

        Call lost = Calls.after(Calls.transferred(), Actor.SERVER, new CallCommand.LoseTarget(), LATER);
        assertThat(Calls.after(lost, Actor.SERVER, toWang, LATER).state()).isInstanceOf(CallState.Offered.class);
        assertThat(line(lost).passed()).containsOnlyKeys(WANG);
    }

    @Test
    void each_clerk_of_the_target_is_asked_once() {
        Call declined = Calls.after(offered(), NEXT, new CallCommand.Decline(), LATER);
        assertThat(line(declined).transfer()).isPresent();
        assertThat(CallRules.apply(declined, Actor.SERVER, new CallCommand.Offer(LI, LI_PAGE), LATER, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_WRONG_STATE));
    }

    @Test
    void time_of_the_target_ends_at_the_citizens_own_place() {
        assertThat(Calls.after(Calls.transferred(), Actor.SERVER, DEADLINE, LIMIT.minusMillis(1)))
                .isEqualTo(Calls.transferred());

        Outcome.Step step = Calls.step(Calls.transferred(), Actor.SERVER, DEADLINE, LIMIT);
        assertThat(line(step.next()).transfer()).isEmpty();
        assertThat(line(step.next()).queuedAt()).isEqualTo(START);
        assertThat(line(step.next()).priority()).isEqualTo(Priority.FELL_BACK);
        assertThat(step.effects()).containsExactly(new CallEffect.JoinLine(line(step.next())));
        assertThat(line(step.next()).backAt())
                .as("nobody is given up sooner for having been handed on")
                .isPresent();
        assertThat(step.next().dueAt(POLICY))
                .isEqualTo(line(step.next()).backAt().map(back -> back.plus(POLICY.longestWait())));
    }

    @Test
    void ring_that_has_begun_is_finished_and_then_the_time_is_over() {
        Call rings = Calls.after(
                Calls.transferred(), Actor.SERVER, new CallCommand.Offer(LI, LI_PAGE), LIMIT.minusSeconds(1));
        Instant rangOut = LIMIT.minusSeconds(1).plus(POLICY.ringTime());
        assertThat(Calls.after(rings, Actor.SERVER, DEADLINE, LIMIT)).isEqualTo(rings);
        for (Call back : List.of(
                Calls.after(rings, NEXT, new CallCommand.Decline(), LIMIT),
                Calls.after(rings, Actor.SERVER, DEADLINE, rangOut),
                Calls.after(rings, Actor.SERVER, new CallCommand.Lose(Side.CLERK, LI_PAGE), LIMIT))) {
            assertThat(line(back).transfer()).isEmpty();
        }
    }

    @Test
    void target_who_vanishes_while_it_rings_leaves_it_to_the_others_there() {
        Outcome.Step step =
                Calls.step(offered(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, LI_PAGE), LATER.plusSeconds(1));
        assertThat(line(step.next()).transfer()).isPresent();
        assertThat(step.effects())
                .containsExactly(
                        new CallEffect.ReleaseClerk(LI, Release.VANISHED), new CallEffect.JoinLine(line(step.next())));
    }

    @Test
    void nobody_is_sent_to_the_counter_while_his_target_is_tried_but_may_go() {
        assertThat(Calls.after(Calls.transferred(), Actor.SERVER, new CallCommand.LoseCover(), LATER))
                .isEqualTo(Calls.transferred());
        Instant longAfter = START.plus(POLICY.maxWait());
        assertThat(line(Calls.transferred()).isTooLong(longAfter, POLICY)).isFalse();
        assertThat(Calls.after(Calls.transferred(), CITIZEN, new CallCommand.GoToCounter(), LATER)
                        .state())
                .isInstanceOf(CallState.Offline.class);
    }

    @Test
    void call_can_be_handed_on_again_by_the_next_clerk() {
        Call talk = answered();
        for (Actor side : List.of(CITIZEN, NEXT)) {
            talk = Calls.after(talk, side, Calls.mediaUp(talk), LATER);
        }
        Call again = Calls.after(talk, NEXT, Calls.transfer(TargetStanding.TAKES_CALLS), LATER);
        assertThat(again.record().handovers()).extracting(Handover::from).containsExactly(WANG, LI);
        assertThat(again.record().firstServedBy()).contains(WANG);
        assertThat(line(again).passed()).containsOnlyKeys(LI);
    }

    /** Earlier versions stored neither who came first nor any transfer. */
    @Test
    void call_stored_before_there_were_transfers_is_read() throws JsonProcessingException {
        ObjectMapper stored = ProtocolCodec.mapper();
        Call call = Calls.active();
        ObjectNode document = stored.valueToTree(call);
        ((ObjectNode) document.get("record")).remove(List.of("firstServedBy", "handovers"));
        assertThat(document.at("/state/line").has("transfer")).isFalse();

        Call read = stored.treeToValue(document, Call.class);
        assertThat(read).isEqualTo(call);
        assertThat(read.record().firstServedBy()).isEqualTo(Optional.of(WANG));
    }
}
