package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.LeaseId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Events have a bound for each second. */
class ControlBudgetTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LeaseId LEASE = LeaseId.random();

    @Test
    void what_is_above_the_bound_is_not_admitted_until_the_next_second() {
        ControlBudget budget = ControlBudget.next(null, LEASE, NOW, 64);
        assertThat(budget.admitted()).isEqualTo(64);
        budget = ControlBudget.next(budget, LEASE, NOW.plusMillis(500), 500);
        assertThat(budget.admitted()).isEqualTo(436);
        budget = ControlBudget.next(budget, LEASE, NOW.plusMillis(999), 1);
        assertThat(budget.admitted()).isZero();
        budget = ControlBudget.next(budget, LEASE, NOW.plusMillis(1000), 500);
        assertThat(budget.admitted()).isEqualTo(500);
    }

    @Test
    void a_new_lease_begins_anew() {
        ControlBudget spent = ControlBudget.next(null, LEASE, NOW, 500);
        assertThat(ControlBudget.next(spent, LeaseId.random(), NOW, 1).admitted())
                .isEqualTo(1);
    }
}
