package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A clerk of Hangzhou hands his call on to Wuhu: taken there, or not and then for anybody, which is the colleague beside
 * him. Times are shortened, the rules are the same.
 */
@QuarkusTest
@TestProfile(TransferTest.ShortTimes.class)
class TransferTest {
    /** Seconds instead of minutes; a miss must not pause anybody, for each test has its own. */
    public static final class ShortTimes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yunchuang.call.transfer-time", "30s",
                    "yunchuang.call.ring-time", "3s",
                    "yunchuang.queue.missed-offers-until-pause", "100");
        }
    }

    private static final String HANGZHOU = "330100";
    private static final String SECRET_NOTE = "身份证已核对，还差单位证明";
    private static final TransferTarget WUHU = new TransferTarget.Window(new WindowId("virtual-wuhu-1"));

    @Inject
    CallStore store;

    @Inject
    Clock clock;

    private LivePage kiosk;
    private LivePage clerk;
    private LivePage colleague;
    private CallId call;
    private LinkId firstLink;

    @BeforeEach
    void talk() {
        kiosk = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"));
        clerk = LivePeople.readyClerk("clerk-hangzhou-1");
        colleague = LivePeople.page(Person.staff("clerk-hangzhou-2"));
        call = LivePeople.place(kiosk, 1, HANGZHOU);
        firstLink = LivePeople.talk(kiosk, clerk, call);
        colleague.send(new ClientMessage.GoReady());
        LivePeople.awaitStatus(colleague, ClerkStatus.READY);
    }

    @AfterEach
    void end() {
        kiosk.send(new ClientMessage.HangUp(call));
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        for (LivePage page : List.of(clerk, colleague)) {
            page.send(new ClientMessage.GoOff());
            LivePeople.awaitStatus(page, ClerkStatus.OFF);
            page.close();
        }
        kiosk.close();
    }

    private static void leave(LivePage page) {
        page.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view().duty().status() != ClerkStatus.BUSY
                        && shown.view().duty().status() != ClerkStatus.OFFERED);
        page.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(page, ClerkStatus.OFF);
        page.close();
    }

    private void handOn(TransferTarget target) {
        clerk.send(new ClientMessage.TransferCall(call, target, new PlainText(SECRET_NOTE)));
    }

    private static ClerkView.Offer offer(LivePage page, CallId call) {
        return page.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().offer().filter(offer -> offer.call().id().equals(call)));
    }

    private static Optional<CallView.Transferring> transfer(CallView view) {
        return switch (view.phase()) {
            case CallView.Queued queued -> queued.transfer();
            case CallView.Offered offered -> offered.transfer();
            case CallView.Connecting other -> Optional.empty();
            case CallView.Active other -> Optional.empty();
            case CallView.Offline other -> Optional.empty();
            case CallView.Ended other -> Optional.empty();
        };
    }

    /** The colleague is rung, as anybody is now, and still learns who handed it on. */
    private void assertForAnybody() {
        ClerkView.Offer offer = offer(colleague, call);
        assertThat(transfer(offer.call())).isEmpty();
        assertThat(offer.handover()).isPresent();
        colleague.send(new ClientMessage.DeclineOffer(call));
        CallView view = LivePeople.awaitPhase(kiosk, call, CallView.Queued.class);
        assertThat(transfer(view)).isEmpty();
    }

    @Test
    void next_clerk_takes_it_with_everything_but_the_talk() {
        try (LivePage next = LivePeople.readyClerk("clerk-wuhu-1")) {
            clerk.send(new ClientMessage.WriteNote(call, new PlainText("缺公章")));
            clerk.send(new ClientMessage.AskForScreen(call));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class,
                    shown -> shown.view().call().orElseThrow().phase() instanceof CallView.Active talk
                            && talk.screen() instanceof CallView.ScreenAsked);
            kiosk.send(new ClientMessage.AllowScreen(call));
            clerk.awaitShown(
                    ServerMessage.Clerk.class,
                    shown -> shown.view()
                            .call()
                            .filter(work -> work.call().phase() instanceof CallView.Active talk
                                    && talk.screen() instanceof CallView.ScreenShown)
                            .isPresent());
            handOn(WUHU);

            ClerkView.Offer offer = offer(next, call);
            ClerkView.Handover handover = offer.handover().orElseThrow();
            assertThat(handover.from().id()).isEqualTo(new StaffId("clerk-hangzhou-1"));
            assertThat(handover.note()).isEqualTo(new PlainText(SECRET_NOTE));
            assertThat(offer.call().sendMedia()).isFalse();
            CallView waits = LivePeople.awaitPhase(kiosk, call, CallView.Offered.class);
            assertThat(transfer(waits).orElseThrow().target()).isEqualTo(WUHU);
            assertThat(transfer(waits).orElseThrow().name().zh()).contains("芜湖").doesNotContain(SECRET_NOTE);
            assertThat(clerk.last(ServerMessage.Clerk.class)
                            .orElseThrow()
                            .view()
                            .call())
                    .isEmpty();
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
            leave(next);
        }
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

    @Test
    void target_who_declines_leaves_it_to_anybody() {
        try (LivePage next = LivePeople.readyClerk("clerk-wuhu-1")) {
            handOn(new TransferTarget.Clerk(new StaffId("clerk-wuhu-1")));
            offer(next, call);
            next.send(new ClientMessage.DeclineOffer(call));
            assertForAnybody();
            leave(next);
        }
    }

    @Test
    void target_who_lets_it_ring_leaves_it_to_anybody() {
        try (LivePage next = LivePeople.readyClerk("clerk-wuhu-1")) {
            handOn(WUHU);
            offer(next, call);
            assertForAnybody();
            leave(next);
        }
    }

    @Test
    void target_who_vanishes_while_it_rings_leaves_it_to_anybody() {
        LivePage next = LivePeople.readyClerk("clerk-wuhu-1");
        handOn(WUHU);
        offer(next, call);
        next.abort();
        assertForAnybody();
    }

    /** Both clerks of Wuhu are asked before anybody else is. */
    @Test
    void window_is_asked_through_all_its_clerks() {
        try (LivePage primary = LivePeople.readyClerk("clerk-wuhu-1");
                LivePage backup = LivePeople.readyClerk("clerk-wuhu-2")) {
            handOn(WUHU);
            offer(primary, call);
            primary.send(new ClientMessage.DeclineOffer(call));
            assertThat(transfer(offer(backup, call).call())).isPresent();
            backup.send(new ClientMessage.DeclineOffer(call));
            assertForAnybody();
            leave(primary);
            leave(backup);
        }
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
        try (LivePage next = LivePeople.readyClerk("clerk-wuhu-1");
                LivePage otherKiosk = LivePeople.page(Person.kiosk("kiosk-wuhu-1"))) {
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
            kiosk.send(new ClientMessage.HangUp(call));
            leave(next);
        }
    }

    @Test
    void of_two_transfers_at_once_one_is_carried_out() {
        try (LivePage next = LivePeople.readyClerk("clerk-wuhu-1");
                LivePage third = LivePeople.readyClerk("clerk-hefei-1")) {
            clerk.send("one", new ClientMessage.TransferCall(call, WUHU, PlainText.EMPTY));
            clerk.send(
                    "two",
                    new ClientMessage.TransferCall(
                            call, new TransferTarget.Window(new WindowId("virtual-hefei-1")), PlainText.EMPTY));
            offer(next, call);
            assertThat(clerk.awaitRefusal("two").problem().code()).isEqualTo(ErrorCode.CALL_TRANSFERRED);
            assertThat(clerk.refusals("one")).isEmpty();
            assertThat(Reactive.await(() -> store.find(call))
                            .orElseThrow()
                            .call()
                            .record()
                            .handovers())
                    .hasSize(1);
            kiosk.send(new ClientMessage.HangUp(call));
            leave(next);
            leave(third);
        }
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason_and_changes_nothing() {
        assertRefused(ErrorCode.TRANSFER_TARGET_UNKNOWN, new TransferTarget.Window(new WindowId("virtual-mars-1")));
        assertRefused(ErrorCode.TRANSFER_TARGET_UNKNOWN, new TransferTarget.Clerk(new StaffId("manager")));
        assertRefused(ErrorCode.TRANSFER_TARGET_UNKNOWN, new TransferTarget.Skill(new CategoryCode("magic")));
        assertRefused(ErrorCode.TRANSFER_TO_ONESELF, new TransferTarget.Window(new WindowId("virtual-hangzhou-1")));
        assertRefused(ErrorCode.TRANSFER_TO_ONESELF, new TransferTarget.Clerk(new StaffId("clerk-hangzhou-1")));
        assertRefused(ErrorCode.TRANSFER_NOBODY_ON_DUTY, new TransferTarget.Clerk(new StaffId("clerk-jinhua-1")));

        colleague.send("stranger", new ClientMessage.TransferCall(call, WUHU, PlainText.EMPTY));
        assertThat(colleague.awaitRefusal("stranger").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
        kiosk.send("citizen", new ClientMessage.TransferCall(call, WUHU, PlainText.EMPTY));
        assertThat(kiosk.awaitRefusal("citizen").problem().code()).isEqualTo(ErrorCode.NOT_ALLOWED);
        LivePeople.awaitStatus(clerk, ClerkStatus.BUSY);
        LivePeople.awaitPhase(kiosk, call, CallView.Active.class);
        clerk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        assertRefused(ErrorCode.CALL_ENDED, WUHU);
    }

    private void assertRefused(ErrorCode code, TransferTarget target) {
        String ref =
                target.toString().substring(0, Math.min(64, target.toString().length()));
        clerk.send(ref, new ClientMessage.TransferCall(call, target, PlainText.EMPTY));
        assertThat(clerk.awaitRefusal(ref).problem().code()).isEqualTo(code);
    }

    @Test
    void list_of_targets_is_true_and_for_the_calls_own_clerk() {
        try (LivePage next = LivePeople.readyClerk("clerk-wuhu-1");
                LivePage pausing = LivePeople.readyClerk("clerk-wuhu-2")) {
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
            leave(next);
            leave(pausing);
        }
    }
}
