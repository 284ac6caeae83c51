package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.catalogue.Category;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.staff.Cover;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.signaling.call.TargetStanding;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import io.yunchuang.signaling.queue.ClerkDuty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a call can be handed on: who is there, able and on duty, and never oneself. */
class TransferFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Localized NAME = new Localized("甲", "A");
    private static final CategoryCode COMPANY = new CategoryCode("company-registration");
    private static final CategoryCode SOCIAL = new CategoryCode("social-security");
    private static final CategoryCode FUND = new CategoryCode("housing-fund");
    private static final StaffId ME = new StaffId("me");

    /** Jiaxing: one for everything who is busy, one for companies who pauses. Suzhou: one for social security only. */
    private static final TransferFacts FACTS = new TransferFacts(
            List.of(
                    clerk("me", "virtual-songjiang-1"),
                    clerk("beside-me", "virtual-songjiang-1"),
                    clerk("busy", "virtual-jiaxing-1"),
                    clerk("pauses", "virtual-jiaxing-1", COMPANY),
                    clerk("social", "virtual-suzhou-1", SOCIAL),
                    clerk("never-came", "virtual-hefei-1", COMPANY)),
            Stream.of(
                            duty("me", ClerkStatus.BUSY),
                            duty("beside-me", ClerkStatus.READY),
                            duty("busy", ClerkStatus.BUSY),
                            duty("pauses", ClerkStatus.PAUSED),
                            duty("social", ClerkStatus.READY))
                    .collect(Collectors.toMap(ClerkDuty::clerk, Function.identity())),
            Stream.of("songjiang", "jiaxing", "suzhou", "hefei")
                    .map(TransferFactsTest::window)
                    .toList(),
            Stream.of(COMPANY, SOCIAL, FUND)
                    .map(code -> new Category(code, NAME))
                    .toList());

    @ParameterizedTest
    @CsvSource({
        "me, OWN",
        "nobody, UNKNOWN",
        "social, NOT_ABLE",
        "pauses, NOBODY_ON_DUTY",
        "never-came, NOBODY_ON_DUTY",
        "busy, TAKES_CALLS",
        "beside-me, TAKES_CALLS"
    })
    void a_clerk(String id, TargetStanding standing) {
        assertThat(FACTS.standing(new TransferTarget.Clerk(new StaffId(id)), ME, COMPANY))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "virtual-songjiang-1, OWN",
        "virtual-nowhere-1, UNKNOWN",
        "virtual-suzhou-1, NOT_ABLE",
        "virtual-hefei-1, NOBODY_ON_DUTY",
        "virtual-jiaxing-1, TAKES_CALLS"
    })
    void a_window(String id, TargetStanding standing) {
        assertThat(FACTS.standing(new TransferTarget.Window(new WindowId(id)), ME, COMPANY))
                .isEqualTo(standing);
    }

    /** Whoever handles the category is asked for, whatever the call's own is; the clerk himself does not count. */
    @Test
    void a_category() {
        assertThat(FACTS.standing(new TransferTarget.Skill(SOCIAL), ME, COMPANY))
                .isEqualTo(TargetStanding.TAKES_CALLS);
        assertThat(FACTS.standing(new TransferTarget.Skill(new CategoryCode("no-such")), ME, COMPANY))
                .isEqualTo(TargetStanding.UNKNOWN);
        TransferFacts alone = new TransferFacts(
                List.of(clerk("me", "virtual-songjiang-1"), clerk("social", "virtual-suzhou-1", SOCIAL)),
                Map.of(),
                FACTS.windows(),
                FACTS.categories());
        assertThat(alone.standing(new TransferTarget.Skill(FUND), ME, COMPANY)).isEqualTo(TargetStanding.NOT_ABLE);
        assertThat(alone.standing(new TransferTarget.Skill(SOCIAL), ME, COMPANY))
                .isEqualTo(TargetStanding.NOBODY_ON_DUTY);
    }

    @Test
    void the_list_leaves_oneself_out_and_counts_who_is_there() {
        TransferFacts.Choices choices = FACTS.choices(ME, COMPANY);

        assertThat(choices.windows())
                .extracting(TransferFacts.WindowChoice::id)
                .doesNotContain(new WindowId("virtual-songjiang-1"))
                .hasSize(3);
        assertThat(choices.clerks())
                .extracting(TransferFacts.ClerkChoice::id)
                .doesNotContain(ME)
                .hasSize(5);
        assertThat(choices.windows().getFirst().ready()).isZero();
        assertThat(choices.windows().getFirst().working()).isEqualTo(1);
        TransferFacts.SkillChoice social = choices.skills().get(1);
        assertThat(social.ready()).isEqualTo(2);
        assertThat(social.working()).isEqualTo(3);
    }

    private static ClerkProfile clerk(String id, String window, CategoryCode... skills) {
        return new ClerkProfile(
                new StaffId(id),
                NAME,
                NAME,
                new WindowId(window),
                new CentreId("centre"),
                new CityCode("330400"),
                Cover.PRIMARY,
                Set.of(skills),
                Optional.empty());
    }

    private static ClerkDuty duty(String id, ClerkStatus status) {
        Optional<PauseReason> pause = status == ClerkStatus.PAUSED ? Optional.of(PauseReason.MEAL) : Optional.empty();
        return new ClerkDuty(
                new StaffId(id),
                status,
                NOW,
                NOW,
                Optional.of(new PageId("page-of-" + id)),
                pause,
                Optional.empty(),
                0,
                Optional.empty());
    }

    private static VirtualWindow window(String slug) {
        return new VirtualWindow(
                new WindowId("virtual-" + slug + "-1"),
                NAME,
                new CentreId("centre-" + slug),
                NAME,
                "",
                new CityCode("330400"),
                new ServiceHours(Map.of(), List.of(), List.of(), new TreeMap<>()));
    }
}
