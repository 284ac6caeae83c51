package io.yunchuang.signaling.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClerkDutyTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final PageId PAGE = new PageId("page-0001");
    private static final QueuePolicy POLICY = new QueuePolicy(Duration.ofMinutes(2), Duration.ofMinutes(1), 2);

    private static ClerkDuty ready() {
        ClerkDuty here = ClerkDuty.off(new StaffId("clerk-hefei-1"), START).joined(PAGE, START);
        return to(here.ready(START));
    }

    private static ClerkDuty to(ClerkDuty.Change change) {
        return switch (change) {
            case ClerkDuty.Change.To to -> to.next();
            case ClerkDuty.Change.Refused refused -> throw new AssertionError(refused.code());
        };
    }

    @Test
    void nobodyIsReadyWithoutAPage() {
        ClerkDuty absent = ClerkDuty.off(new StaffId("clerk-hefei-1"), START);
        assertThat(absent.ready(START)).isEqualTo(new ClerkDuty.Change.Refused(ErrorCode.CLERK_WRONG_STATE));
    }

    @Test
    void vanishedBrowserIsOffAndComesBackAsItWas() {
        ClerkDuty lost = ready().lost(START.plusSeconds(10), POLICY);
        assertThat(lost.status()).isEqualTo(ClerkStatus.OFF);
        assertThat(lost.joined(PAGE, START.plusSeconds(20)).status()).isEqualTo(ClerkStatus.READY);
        assertThat(lost.joined(PAGE, START.plusSeconds(71)).status()).isEqualTo(ClerkStatus.OFF);
    }

    @Test
    void pausedComesBackPausedWithItsReason() {
        ClerkDuty paused = to(ready().pause(PauseReason.MEAL, START));
        ClerkDuty back = paused.lost(START, POLICY).joined(PAGE, START.plusSeconds(5));
        assertThat(back.pause()).contains(PauseReason.MEAL);
        assertThat(back.status()).isEqualTo(ClerkStatus.PAUSED);
    }

    @Test
    void secondMissedOfferInARowPauses() {
        ClerkDuty once = ready().rung(START).released(Release.MISSED, START, POLICY);
        assertThat(once.status()).isEqualTo(ClerkStatus.READY);
        ClerkDuty twice = once.rung(START).released(Release.MISSED, START, POLICY);
        assertThat(twice.status()).isEqualTo(ClerkStatus.PAUSED);
        assertThat(twice.pause()).contains(PauseReason.MISSED_OFFERS);
        assertThat(to(twice.ready(START)).missed()).isZero();
    }

    @Test
    void withdrawnOfferKeepsThePlaceAmongTheWaiting() {
        ClerkDuty ready = ready();
        ClerkDuty after = ready.rung(START.plusSeconds(60)).released(Release.WITHDRAWN, START.plusSeconds(65), POLICY);
        assertThat(after.idleSince()).isEqualTo(ready.idleSince());
    }

    @Test
    void afterWorkTheWaitBeginsAnew() {
        ClerkDuty after = ready().rung(START)
                .engaged(START)
                .released(Release.TO_WRAP_UP, START.plusSeconds(300), POLICY)
                .released(Release.WRAPPED_UP, START.plusSeconds(330), POLICY);
        assertThat(after.status()).isEqualTo(ClerkStatus.READY);
        assertThat(after.idleSince()).isEqualTo(START.plusSeconds(330));
    }

    /** The record has gone along with the call: nothing is left to finish, and others have waited longer for a call. */
    @Test
    void clerkWhoHasHandedACallOnIsReadyAtTheEndOfTheWaiting() {
        ClerkDuty busy = ready().rung(START).engaged(START);
        ClerkDuty after = busy.released(Release.HANDED_ON, START.plusSeconds(60), POLICY);
        assertThat(after.status()).isEqualTo(ClerkStatus.READY);
        assertThat(after.idleSince()).isEqualTo(START.plusSeconds(60));
        ClerkDuty gone = busy.lost(START, POLICY).released(Release.HANDED_ON, START, POLICY);
        assertThat(gone.status()).isEqualTo(ClerkStatus.OFF);
    }

    @Test
    void wrapUpEndsByItself() {
        ClerkDuty wrapUp = ready().rung(START).engaged(START).released(Release.TO_WRAP_UP, START, POLICY);
        assertThat(wrapUp.wrapUpOver(START.plusSeconds(119))).isEqualTo(wrapUp);
        assertThat(wrapUp.wrapUpOver(START.plusSeconds(120)).status()).isEqualTo(ClerkStatus.READY);
    }

    @Test
    void recordWithoutABrowserIsNobodyOnDutyAndGoesOnWhenHeIsSoonBack() {
        ClerkDuty gone = recording().lost(START.plusSeconds(305), POLICY);
        assertThat(gone.status()).isEqualTo(ClerkStatus.OFF);
        ClerkDuty back = gone.joined(PAGE, START.plusSeconds(310));
        assertThat(back.status()).isEqualTo(ClerkStatus.WRAP_UP);
        assertThat(back.wrapUpBy()).isEqualTo(recording().wrapUpBy());
    }

    @Test
    void recordWhoseTimeIsOverIsNotReturnedTo() {
        Instant over = recording().wrapUpBy().orElseThrow();
        ClerkDuty gone = recording().lost(over.minusSeconds(1), POLICY).wrapUpOver(over);
        assertThat(gone.status()).isEqualTo(ClerkStatus.OFF);
        assertThat(gone.wrapUpBy()).isEmpty();
        assertThat(gone.joined(PAGE, over).status()).isEqualTo(ClerkStatus.READY);
        ClerkDuty later = recording().lost(over.minusSeconds(1), POLICY).joined(PAGE, over.plus(Duration.ofDays(1)));
        assertThat(later.status()).isEqualTo(ClerkStatus.OFF);
        assertThat(later.wrapUpBy()).isEmpty();
    }

    @Test
    void nobodyLeavesOrPausesWhileACallIsThere() {
        ClerkDuty busy = ready().rung(START).engaged(START);
        ClerkDuty.Change refused = new ClerkDuty.Change.Refused(ErrorCode.CLERK_WRONG_STATE);
        assertThat(busy.off(START)).isEqualTo(refused);
        assertThat(busy.pause(PauseReason.BREAK, START)).isEqualTo(refused);
        assertThat(ready().rung(START).off(START)).isEqualTo(refused);
    }

    @Test
    void readyNeverHasNoPageAndPauseAlwaysAReason() {
        ClerkDuty vanished = ready().rung(START).lost(START, POLICY).released(Release.VANISHED, START, POLICY);
        assertThat(vanished.status()).isEqualTo(ClerkStatus.OFF);
        assertThat(vanished.page()).isEmpty();
        ClerkDuty gone = ready().rung(START).lost(START, POLICY).released(Release.WITHDRAWN, START, POLICY);
        assertThat(gone.status()).isNotEqualTo(ClerkStatus.READY);
        ClerkDuty missed = ready().rung(START).lost(START, POLICY).released(Release.MISSED, START, POLICY);
        assertThat(missed.status()).isNotEqualTo(ClerkStatus.READY);
    }

    @Test
    void estimateNeedsClerksAndExperience() {
        Optional<Duration> service = Optional.of(Duration.ofMinutes(6));
        assertThat(WaitEstimate.of(4, 2, service)).contains(Duration.ofMinutes(12));
        assertThat(WaitEstimate.of(4, 0, service)).isEmpty();
        assertThat(WaitEstimate.of(4, 2, Optional.empty())).isEmpty();
    }

    private static ClerkDuty recording() {
        return ready().rung(START).engaged(START).released(Release.TO_WRAP_UP, START.plusSeconds(300), POLICY);
    }

    @Test
    void pauseAskedForDuringTheRecordBeginsAfterIt() {
        ClerkDuty asked = to(recording().pause(PauseReason.BREAK, START.plusSeconds(310)));
        assertThat(asked.status()).isEqualTo(ClerkStatus.WRAP_UP);
        assertThat(asked.wrapUpBy()).isPresent();
        ClerkDuty after = asked.released(Release.WRAPPED_UP, START.plusSeconds(330), POLICY);
        assertThat(after.status()).isEqualTo(ClerkStatus.PAUSED);
        assertThat(after.pause()).contains(PauseReason.BREAK);
        assertThat(asked.wrapUpOver(START.plusSeconds(900)).status()).isEqualTo(ClerkStatus.PAUSED);
    }

    @Test
    void pauseAskedForDuringTheRecordCanBeTakenBack() {
        ClerkDuty asked = to(recording().pause(PauseReason.BREAK, START.plusSeconds(310)));
        ClerkDuty back = to(asked.ready(START.plusSeconds(320)));
        assertThat(back.status()).isEqualTo(ClerkStatus.WRAP_UP);
        assertThat(back.released(Release.WRAPPED_UP, START.plusSeconds(330), POLICY)
                        .status())
                .isEqualTo(ClerkStatus.READY);
    }
}
