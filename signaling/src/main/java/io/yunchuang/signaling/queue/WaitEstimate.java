package io.yunchuang.signaling.queue;

import java.time.Duration;
import java.util.Optional;

/** How long somebody in line will wait, judged by recent service times. */
public final class WaitEstimate {
    private WaitEstimate() {}

    /**
     * The expected wait.
     *
     * @param position 1 is next
     * @param clerks clerks on duty for this queue, busy ones included
     * @param service average service time of recent calls; absent while there were none
     * @return absent when nothing can be said: no recent call or nobody on duty
     */
    public static Optional<Duration> of(int position, int clerks, Optional<Duration> service) {
        if (clerks < 1 || position < 1) {
            return Optional.empty();
        }
        return service.map(average -> average.multipliedBy(position).dividedBy(clerks));
    }
}
