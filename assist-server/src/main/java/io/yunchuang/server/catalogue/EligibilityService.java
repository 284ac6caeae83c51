package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Eligibility.Question;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gathers what {@link Eligibility} needs to know and asks it. */
@ApplicationScoped
public class EligibilityService {
    private final Catalogue catalogue;
    private final WindowRegistry windows;
    private final Clock clock;

    EligibilityService(Catalogue catalogue, WindowRegistry windows, Clock clock) {
        this.catalogue = catalogue;
        this.windows = windows;
        this.clock = clock;
    }

    /** Whether that item can be handled at a virtual window from that kiosk, now; {@code CITY_UNKNOWN} for a foreign city. */
    public Uni<Decision> forKiosk(KioskPlace kiosk, int item, CityCode permitCity, ApplicantKind applicant) {
        return Uni.combine()
                .all()
                .unis(catalogue.current(item, permitCity), windows.city(permitCity), windows.virtualWindows(permitCity))
                .asTuple()
                .map(known -> Eligibility.decide(new Question(
                        known.getItem1(),
                        known.getItem2()
                                .orElseThrow(() -> new Refusal(ErrorCode.CITY_UNKNOWN))
                                .name(),
                        applicant,
                        kiosk.devices(),
                        new WindowCover(
                                known.getItem3().size(), known.getItem3().size()),
                        kiosk.counter(),
                        clock.instant())));
    }
}
