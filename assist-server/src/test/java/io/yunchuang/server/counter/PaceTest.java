package io.yunchuang.server.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void nothingIsExpectedWhileNobodyWasServed() {
        assertThat(new Pace(Optional.empty(), 1).expectedWaitSeconds(3)).isEmpty();
    }

    @Test
    void theFirstInLineOfAnIdleCounterDoesNotWait() {
        assertThat(new Pace(Optional.of(300.0), 0).expectedWaitSeconds(0)).contains(0L);
    }

    @Test
    void theRunningServiceIsHalfOver() {
        assertThat(new Pace(Optional.of(300.0), 1).expectedWaitSeconds(2)).contains(750L);
    }

    @Test
    void twoMembersOfStaffShareTheLine() {
        assertThat(new Pace(Optional.of(300.0), 2).expectedWaitSeconds(3)).contains(525L);
    }
}
