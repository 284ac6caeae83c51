package io.yunchuang.server.catalogue;

import io.yunchuang.server.catalogue.Eligibility.Question;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Questions that differ from an eligible one in one thing. */
final class EligibilityFixture {
    /** Friday 20 November 2026, 10:00 in China. */
    static final Instant OPEN = Instant.parse("2026-11-20T02:00:00Z");

    /** The same Friday, 22:00. */
    static final Instant CLOSED = Instant.parse("2026-11-20T14:00:00Z");

    static final CounterWindow COUNTER = new CounterWindow(
            new WindowId("counter-songjiang-1"),
            new Localized("1 号窗口", "Counter 1"),
            new CentreId("centre-songjiang"),
            new Localized("松江区政务服务中心", "Songjiang centre"),
            new Localized("云帆路 88 号", "88 Yunfan Road"),
            "021-00003117",
            new CityCode("310117"),
            ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    private EligibilityFixture() {}

    static ItemSheet sheet(Set<HandlingMode> modes, Set<DeviceKind> devices, Set<ApplicantKind> applicants) {
        return new ItemSheet(
                new ItemVersionId(new UUID(0, 1)),
                1,
                1,
                new Localized("内资有限公司设立", "Domestic limited company: establishment"),
                new CategoryCode("company-registration"),
                new CityCode("330100"),
                modes,
                devices,
                applicants,
                3,
                0,
                "",
                new Localized("", ""),
                new Localized("", ""),
                List.of(),
                true);
    }

    static Question question(Optional<ItemSheet> sheet, Set<DeviceKind> devices, WindowCover cover, Instant at) {
        return new Question(sheet, new Localized("杭州", "Hangzhou"), ApplicantKind.PERSON, devices, cover, COUNTER, at);
    }
}
