package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.call.SupervisionNotice;
import io.yunchuang.signaling.call.SupervisionPolicy;
import io.yunchuang.signaling.protocol.CityCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    void code_of_no_city_is_named_before_anybody_is_supervised_against_a_rule() {
        List<String> cities = List.of("330100", "320500");
        SupervisionStart.requireKnown(Set.of("330100"), cities);
        assertThatThrownBy(() -> SupervisionStart.requireKnown(Set.of("330100", "33010"), cities))
                .hasMessage("yunchuang.supervision.at.33010 names no city; the cities are [320500, 330100]");
    }

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
