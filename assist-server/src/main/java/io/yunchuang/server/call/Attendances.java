package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AttendantPages;
import io.yunchuang.server.attendant.Attendants;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.protocol.CallView.AttendantCard;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.KioskView.Attendance;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who helps at the kiosks with pages of their own, and as whom they act. */
@ApplicationScoped
class Attendances {
    private final AttendantPages pages;
    private final Attendants attendants;

    Attendances(AttendantPages pages, Attendants attendants) {
        this.pages = pages;
        this.attendants = attendants;
    }

    /** An attendant who has signed in, and the page of the kiosk for which he acts. */
    record Acting(Actor.Attendant as, Optional<PageId> kioskPage) {}

    /** What the citizen is told of the page that has joined at his kiosk. */
    Uni<Optional<Attendance>> of(KioskId kiosk) {
        return pages.at(kiosk)
                .chain(page -> page.map(joined ->
                                card(joined).map(card -> Optional.of(new Attendance(joined.since(), card))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Who has signed in on that page. */
    Uni<Optional<AttendantCard>> card(AttendantPages.Page page) {
        return page.attendant()
                .map(attendants::card)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * As whom the page at that kiosk acts. Refuses with {@code ATTENDANT_NOT_SIGNED_IN} while nobody has signed in, and when he
     * who has may not vouch there any more.
     */
    Uni<Acting> acting(KioskId kiosk) {
        return pages.at(kiosk)
                .chain(page -> page.flatMap(AttendantPages.Page::attendant)
                        .map(who -> mayVouch(kiosk, who)
                                .map(may -> acting(kiosk, who, page.flatMap(AttendantPages.Page::kioskPage), may)))
                        .orElseGet(() -> Uni.createFrom().failure(new Refusal(ErrorCode.ATTENDANT_NOT_SIGNED_IN))));
    }

    private static Acting acting(KioskId kiosk, StaffId who, Optional<PageId> kioskPage, boolean may) {
        if (!may) {
            throw new Refusal(ErrorCode.ATTENDANT_NOT_SIGNED_IN);
        }
        return new Acting(new Actor.Attendant(who, kiosk), kioskPage);
    }

    private Uni<Boolean> mayVouch(KioskId kiosk, StaffId who) {
        return attendants
                .at(kiosk)
                .map(all -> all.stream().map(AttendantCard::id).anyMatch(who::equals));
    }
}
