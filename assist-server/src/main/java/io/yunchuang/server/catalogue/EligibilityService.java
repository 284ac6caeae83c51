package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Eligibility.Question;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Gathers what {@link Eligibility} needs to know and asks it. Fails with {@code ITEM_UNKNOWN} or {@code CITY_UNKNOWN}. */
@ApplicationScoped
public class EligibilityService {
    private final Catalogue catalogue;
    private final WindowRegistry windows;
    private final StaffDirectory staff;
    private final Clock clock;

    EligibilityService(Catalogue catalogue, WindowRegistry windows, StaffDirectory staff, Clock clock) {
        this.catalogue = catalogue;
        this.windows = windows;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether that item can be handled at a virtual window from that kiosk, now. */
    public Uni<Decision> forKiosk(KioskPlace kiosk, int item, CityCode permitCity, ApplicantKind applicant) {
        return question(kiosk, item, permitCity, applicant, clock.instant()).map(Eligibility::decide);
    }

    /** The same for the kiosk with that id; {@code KIOSK_UNKNOWN} for a foreign one. */
    Uni<Decision> forKiosk(KioskId kiosk, int item, CityCode permitCity, ApplicantKind applicant) {
        return place(kiosk).chain(place -> forKiosk(place, item, permitCity, applicant));
    }

    /** The answer to a manager's question; {@code KIOSK_UNKNOWN} for a foreign kiosk. */
    Uni<WhatIf.Answer> whatIf(WhatIf asked) {
        Instant at = asked.at().orElseGet(clock::instant);
        return place(asked.kiosk())
                .chain(kiosk -> question(kiosk, asked.item(), asked.permitCity(), asked.applicant(), at))
                .map(now -> new Question(
                        now.sheet(),
                        now.permitCity(),
                        now.applicant(),
                        asked.devices().orElse(now.devices()),
                        asked.clerks()
                                .map(clerks -> new WindowCover(now.cover().virtualWindows(), clerks))
                                .orElse(now.cover()),
                        now.counter(),
                        at))
                .map(question -> new WhatIf.Answer(
                        Eligibility.decide(question),
                        question.sheet().map(ItemSheet::version),
                        question.devices(),
                        question.cover(),
                        question.counter().hours().isOpen(at),
                        at));
    }

    private Uni<Question> question(
            KioskPlace kiosk, int item, CityCode permitCity, ApplicantKind applicant, Instant at) {
        return catalogue
                .item(item)
                .map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.ITEM_UNKNOWN)))
                .chain(() -> windows.city(permitCity))
                .map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.CITY_UNKNOWN)))
                .chain(city -> catalogue
                        .current(item, permitCity)
                        .chain(sheet -> cover(permitCity, at)
                                .map(cover -> new Question(
                                        sheet, city.name(), applicant, kiosk.devices(), cover, kiosk.counter(), at))));
    }

    private Uni<WindowCover> cover(CityCode city, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ClockProducer.ZONE);
        return windows.virtualWindows(city)
                .chain(virtual ->
                        staff.qualifiedClerks(city, day).map(clerks -> new WindowCover(virtual.size(), clerks)));
    }

    private Uni<KioskPlace> place(KioskId kiosk) {
        return windows.kiosk(kiosk).map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)));
    }
}
