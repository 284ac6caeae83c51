package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.call.CallRecord;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call that is handed on to Wuhu and taken there. */
@QuarkusTest
class TransferTest extends TransferScene {
    @Test
    void next_clerk_takes_it_with_everything_but_the_talk() {
        LivePage next = ready("clerk-wuhu-1");
        clerk.send(new ClientMessage.WriteNote(call, new PlainText("缺公章")));
        LivePeople.showScreen(kiosk, clerk, call);
        handOn(WUHU);

        ClerkView.Offer offer = offer(next, call);
        ClerkView.Handover handover = offer.handover().orElseThrow();
        assertThat(handover.from().id()).isEqualTo(new StaffId("clerk-hangzhou-1"));
        assertThat(handover.note()).isEqualTo(new PlainText(SECRET_NOTE));
        assertThat(offer.call().peers().getFirst().sendMedia()).isFalse();
        CallView waits = LivePeople.awaitPhase(kiosk, call, CallView.Offered.class);
        assertThat(transfer(waits).orElseThrow().target()).isEqualTo(WUHU);
        assertThat(transfer(waits).orElseThrow().name().zh()).contains("芜湖").doesNotContain(SECRET_NOTE);
        clerk.awaitShown(ServerMessage.Clerk.class, shown -> shown.view().call().isEmpty());
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);

        LinkId link = LivePeople.talk(kiosk, next, call);
        assertThat(link).isNotEqualTo(firstLink);
        ClerkView.Work work = next.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().call().filter(known -> known.call().phase() instanceof CallView.Active));
        assertThat(work.note()).isEqualTo(new PlainText("缺公章"));
        assertThat(work.handover()).contains(handover);
        assertThat(((CallView.Active) work.call().phase()).screen()).isEqualTo(new CallView.ScreenOff());

        assertTold();
        kiosk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitStatus(next, ClerkStatus.WRAP_UP);
        assertForgotten();
    }

    /** The note to the next clerk is kept no longer than the clerks' notes; that the call was handed on stays. */
    private void assertForgotten() {
        Reactive.await(() -> store.forgetNotes(clock.instant().plusSeconds(60)));
        CallRecord left =
                Reactive.await(() -> store.find(call)).orElseThrow().call().record();
        assertThat(left.note()).isEqualTo(PlainText.EMPTY);
        assertThat(left.handover().orElseThrow().note()).isEqualTo(PlainText.EMPTY);
        assertThat(left.handover().orElseThrow().target()).isEqualTo(WUHU);
    }

    /** Managers see who handled it first, who handed it on and to where; never the note. */
    private void assertTold() {
        JsonPath story = Person.staff("manager")
                .request()
                .get("/api/calls/" + call.value())
                .then()
                .statusCode(200)
                .body("call.firstClerk", equalTo("clerk-hangzhou-1"))
                .body("call.clerk", equalTo("clerk-wuhu-1"))
                .body("transfers.from", contains("clerk-hangzhou-1"))
                .extract()
                .jsonPath();
        assertThat(story.getString("transfers[0].to.zh")).contains("芜湖");
        assertThat(story.<String>getList("steps.command")).containsSubsequence("Accept", "Transfer", "Offer", "Accept");
        assertThat(story.prettify()).doesNotContain(SECRET_NOTE);
    }

    /** Both clerks of Wuhu are asked before anybody else is. */
    @Test
    void window_is_asked_through_all_its_clerks() {
        LivePage primary = ready("clerk-wuhu-1");
        LivePage backup = ready("clerk-wuhu-2");
        handOn(WUHU);
        offer(primary, call);
        primary.send(new ClientMessage.DeclineOffer(call));
        assertThat(transfer(offer(backup, call).call())).isPresent();
        backup.send(new ClientMessage.DeclineOffer(call));
        assertForAnybody();
    }

    /** Whoever handles the category but the one who hands it on: his colleague is one of them. */
    @Test
    void category_reaches_whoever_handles_it() {
        handOn(new TransferTarget.Skill(new CategoryCode("social-security")));
        ClerkView.Offer offer = offer(colleague, call);
        assertThat(transfer(offer.call()).orElseThrow().name().zh()).isEqualTo("社会保险");
        assertThat(clerk.all(ServerMessage.Clerk.class).stream()
                        .map(shown -> shown.view().offer().flatMap(ClerkView.Offer::handover))
                        .flatMap(Optional::stream))
                .isEmpty();
        colleague.send(new ClientMessage.DeclineOffer(call));
        LivePeople.awaitPhase(kiosk, call, CallView.Queued.class);
    }

    /** What has to outlast a restart stands in the database: where it waits, for whom, and until when. */
    @Test
    void wait_for_a_busy_target_is_data_with_a_deadline() {
        LivePage next = ready("clerk-wuhu-1");
        try (LivePage otherKiosk = LivePeople.page(Person.kiosk("kiosk-wuhu-1"))) {
            CallId other = LivePeople.place(otherKiosk, 1, "340200");
            LivePeople.talk(otherKiosk, next, other);
            handOn(WUHU);
            CallView waits = LivePeople.awaitPhase(kiosk, call, CallView.Queued.class);
            assertThat(transfer(waits)).isPresent();

            CallRow row = Reactive.await(() -> store.find(call)).orElseThrow();
            CallState.Queued stored = (CallState.Queued) row.call().state();
            // PostgreSQL rounds to microseconds.
            assertThat(row.dueAt)
                    .isCloseTo(stored.line().transfer().orElseThrow().until(), within(1, ChronoUnit.MICROS));

            otherKiosk.send(new ClientMessage.HangUp(other));
            LivePeople.awaitStatus(next, ClerkStatus.WRAP_UP);
            next.send(new ClientMessage.FinishWrapUp(other, WrapUpCode.RESOLVED, PlainText.EMPTY));
            assertThat(transfer(offer(next, call).call())).isPresent();
            otherKiosk.send(new ClientMessage.LeaveCall(other));
        }
    }

    @Test
    void list_of_targets_is_true_and_for_the_calls_own_clerk() {
        LivePage next = ready("clerk-wuhu-1");
        LivePage pausing = ready("clerk-wuhu-2");
        pausing.send(new ClientMessage.Pause(PauseReason.MEAL));
        LivePeople.awaitStatus(pausing, ClerkStatus.PAUSED);
        String path = "/api/calls/" + call.value() + "/transfer-targets";
        Person.staff("clerk-hangzhou-1")
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .body("windows.findAll { it.id == 'virtual-wuhu-1' }.ready", contains(1))
                .body("windows.findAll { it.id == 'virtual-hangzhou-1' }", equalTo(List.of()))
                .body("clerks.findAll { it.id == 'clerk-wuhu-2' }.status", contains("PAUSED"))
                .body("clerks.findAll { it.id == 'clerk-wuhu-2' }.standing", contains("NOBODY_ON_DUTY"))
                .body("clerks.findAll { it.id == 'clerk-hangzhou-2' }.standing", contains("TAKES_CALLS"));
        Person.staff("clerk-hangzhou-2")
                .request()
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOURS"));
    }
}
