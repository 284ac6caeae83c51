package io.yunchuang.server.expert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An expert knows items of one city: all of them, whole categories, single ones. */
class ExpertiseTest {
    private static final CityCode SUZHOU = new CityCode("320500");
    private static final CityCode HEFEI = new CityCode("340100");
    private static final CategoryCode COMPANY = new CategoryCode("company-registration");
    private static final CategoryCode FUND = new CategoryCode("housing-fund");

    @Test
    void nothing_in_particular_is_everything_of_the_city() {
        Expertise all = new Expertise(SUZHOU, Set.of(), Set.of());
        assertThat(all.covers(SUZHOU, 1, COMPANY)).isTrue();
        assertThat(all.covers(HEFEI, 1, COMPANY)).isFalse();
    }

    @Test
    void a_category_is_all_its_items_and_no_others() {
        Expertise companies = new Expertise(SUZHOU, Set.of(COMPANY), Set.of());
        assertThat(companies.covers(SUZHOU, 1, COMPANY)).isTrue();
        assertThat(companies.covers(SUZHOU, 70, FUND)).isFalse();
        assertThat(companies.covers(HEFEI, 1, COMPANY)).isFalse();
    }

    @Test
    void a_single_item_comes_besides_the_categories() {
        Expertise more = new Expertise(SUZHOU, Set.of(COMPANY), Set.of(70));
        assertThat(more.covers(SUZHOU, 70, FUND)).isTrue();
        assertThat(more.covers(SUZHOU, 71, FUND)).isFalse();
        assertThat(new Expertise(SUZHOU, Set.of(), Set.of(70)).covers(SUZHOU, 1, COMPANY))
                .isFalse();
    }
}
