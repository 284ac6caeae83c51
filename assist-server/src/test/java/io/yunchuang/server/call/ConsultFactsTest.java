package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yunchuang.server.call.ConsultFacts.ExpertChoice;
import io.yunchuang.server.expert.Expertise;
import io.yunchuang.server.expert.SubjectExpert;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which experts a clerk finds: those of most use first, each with his true presence, and never himself. */
class ConsultFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Localized NAME = new Localized("甲", "A");
    private static final CityCode SUZHOU = new CityCode("320500");
    private static final CityCode HEFEI = new CityCode("340100");
    private static final CategoryCode COMPANY = new CategoryCode("company-registration");
    private static final CategoryCode FUND = new CategoryCode("housing-fund");
    private static final StaffId ME = new StaffId("me");

    /** A company's matter, permitted by Suzhou. */
    private static final Call.Subject SUBJECT = new Call.Subject(
            new KioskId("kiosk-wuhu-1"),
            new CentreId("centre-wuhu"),
            new CityCode("340200"),
            SUZHOU,
            Optional.empty(),
            2,
            NAME,
            new ItemVersionId(new UUID(0, 1)),
            COMPANY,
            ApplicantKind.PERSON,
            Priority.NORMAL,
            Optional.empty(),
            NOW);

    private static final ConsultFacts FACTS = new ConsultFacts(
            List.of(
                    expert("elsewhere", HEFEI, COMPANY),
                    expert("me", SUZHOU, COMPANY),
                    expert("never-came", SUZHOU, COMPANY),
                    expert("of-another-matter", SUZHOU, FUND),
                    expert("ready", SUZHOU, COMPANY)),
            Map.of(
                    new StaffId("elsewhere"), ready("elsewhere"),
                    new StaffId("of-another-matter"), ready("of-another-matter"),
                    new StaffId("ready"), ready("ready")));

    private static SubjectExpert expert(String id, CityCode city, CategoryCode category) {
        return new SubjectExpert(new StaffId(id), NAME, NAME, new Expertise(city, Set.of(category), Set.of()));
    }

    private static ClerkDuty ready(String id) {
        return ready(ClerkDuty.off(new StaffId(id), NOW).joined(new PageId("page-of-expert"), NOW));
    }

    private static ClerkDuty ready(ClerkDuty duty) {
        return switch (duty.ready(NOW)) {
            case ClerkDuty.Change.To to -> to.next();
            case ClerkDuty.Change.Refused refused -> throw new AssertionError(refused.code());
        };
    }

    @Test
    void whose_item_it_is_comes_first_then_the_permit_city_then_who_is_ready() {
        assertThat(FACTS.choices(ME, SUBJECT))
                .extracting(expert -> expert.id().value())
                .containsExactly("ready", "never-came", "of-another-matter", "elsewhere");
    }

    @Test
    void each_has_his_true_presence_and_says_whether_the_item_is_his() {
        assertThat(FACTS.choices(ME, SUBJECT))
                .extracting(ExpertChoice::status, ExpertChoice::covers)
                .containsExactly(
                        tuple(ClerkStatus.READY, true),
                        tuple(ClerkStatus.OFF, true),
                        tuple(ClerkStatus.READY, false),
                        tuple(ClerkStatus.READY, false));
    }
}
