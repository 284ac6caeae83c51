package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import org.junit.jupiter.api.Test;

/**
 * A call that is handed on and not taken, which then is for anybody: the colleague beside the clerk. And what is no
 * transfer at all.
 */
@QuarkusTest
class TransferFaultsTest extends TransferScene {
    @Test
    void target_who_declines_leaves_it_to_anybody() {
        LivePage next = ready("clerk-wuhu-1");
        handOn(new TransferTarget.Clerk(new StaffId("clerk-wuhu-1")));
        offer(next, call);
        next.send(new ClientMessage.DeclineOffer(call));
        assertForAnybody();
    }

    @Test
    void target_who_lets_it_ring_leaves_it_to_anybody() {
        LivePage next = ready("clerk-wuhu-1");
        handOn(WUHU);
        offer(next, call);
        pass(config.ringTime());
        assertForAnybody();
    }

    @Test
    void target_who_vanishes_while_it_rings_leaves_it_to_anybody() {
        LivePage next = LivePeople.readyClerk("clerk-wuhu-1");
        handOn(WUHU);
        offer(next, call);
        next.abort();
        assertForAnybody();
    }

    @Test
    void of_two_transfers_at_once_one_is_carried_out() {
        LivePage next = ready("clerk-wuhu-1");
        LivePage third = ready("clerk-hefei-1");
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
}
