package io.yunchuang.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClerkProfileTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final CategoryCode TAX = new CategoryCode("tax");

    @Test
    void may_go_on_duty_up_to_the_last_day_of_the_qualification() {
        ClerkProfile clerk = clerk(Set.of(), Optional.of(LAST_DAY));
        assertThat(clerk.qualifiedOn(LAST_DAY)).isTrue();
        assertThat(clerk.qualifiedOn(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void may_not_go_on_duty_without_examination() {
        assertThat(clerk(Set.of(), Optional.empty()).qualifiedOn(LAST_DAY)).isFalse();
    }

    @Test
    void without_named_skills_handles_everything() {
        assertThat(clerk(Set.of(), Optional.empty()).handles(TAX)).isTrue();
        assertThat(clerk(Set.of(TAX), Optional.empty()).handles(TAX)).isTrue();
        assertThat(clerk(Set.of(new CategoryCode("housing-fund")), Optional.empty())
                        .handles(TAX))
                .isFalse();
    }

    private static ClerkProfile clerk(Set<CategoryCode> skills, Optional<LocalDate> qualifiedUntil) {
        return new ClerkProfile(
                new StaffId("clerk-songjiang-1"),
                new Localized("王芳", "Wang Fang"),
                new Localized("松江区政务服务中心", "Songjiang Government Service Centre"),
                new WindowId("virtual-songjiang-1"),
                new CentreId("centre-songjiang"),
                new CityCode("310117"),
                Cover.PRIMARY,
                skills,
                qualifiedUntil);
    }
}
