package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.call.SupervisionNotice;
import io.yunchuang.signaling.call.SupervisionPolicy;
import io.yunchuang.signaling.protocol.CityCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A city's own word counts, and what it leaves out is as everywhere. */
class SupervisionPoliciesTest {
    private record Config(boolean allowed, SupervisionNotice announceTo, Map<String, City> at)
            implements SupervisionConfig {}

    private record Own(Optional<Boolean> allowed, Optional<SupervisionNotice> announceTo)
            implements SupervisionConfig.City {}

    private static final SupervisionPolicies POLICIES = new SupervisionPolicies(new Config(
            true,
            SupervisionNotice.CITIZEN_AND_CLERK,
            Map.of(
                    "330100", new Own(Optional.empty(), Optional.of(SupervisionNotice.CLERK)),
                    "320500", new Own(Optional.of(false), Optional.empty()))));

    @Test
    void city_that_has_decided_nothing_is_as_all_others() {
        assertThat(POLICIES.of(new CityCode("310117")))
                .isEqualTo(new SupervisionPolicy(true, SupervisionNotice.CITIZEN_AND_CLERK));
    }

    @Test
    void city_decides_one_thing_and_leaves_the_other() {
        assertThat(POLICIES.of(new CityCode("330100"))).isEqualTo(new SupervisionPolicy(true, SupervisionNotice.CLERK));
        assertThat(POLICIES.of(new CityCode("320500")))
                .isEqualTo(new SupervisionPolicy(false, SupervisionNotice.CITIZEN_AND_CLERK));
    }
}
