package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.LeaseId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many events a clerk may still send in this second, by the bound that the kiosk's gate keeps, too. A new lease
 * begins anew: it needs the citizen's consent, so nobody gets round the bound with it.
 *
 * @param lease whose second it is
 * @param begun when the second began
 * @param used how many were admitted in it
 * @param admitted how many of the last message were
 */
record ControlBudget(LeaseId lease, Instant begun, int used, int admitted) {
    /** Most events of a second. */
    static final int PER_SECOND = 500;

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** After a message with so many events; its first ones are admitted, as far as there is room. */
    static ControlBudget next(@Nullable ControlBudget before, LeaseId lease, Instant now, int events) {
        boolean fresh = before == null
                || !before.lease().equals(lease)
                || !now.isBefore(before.begun().plus(SECOND));
        Instant begun = fresh ? now : before.begun();
        int used = fresh ? 0 : before.used();
        int admitted = Math.min(events, PER_SECOND - used);
        return new ControlBudget(lease, begun, used + admitted, admitted);
    }
}
