package io.yunchuang.signaling.protocol;

import io.yunchuang.signaling.protocol.CallView.AttendantCard;
import java.time.Instant;
import java.util.Optional;

/**
 * What the page of an attendant (现场帮办) shows, who stands beside a kiosk with a phone or tablet: what the citizen sees at
 * this moment, and nothing that he does not see.
 *
 * @param city where the kiosk stands
 * @param attendant who it is; absent until he has signed in, and until then the page only looks on
 * @param until when the page ends at the latest
 * @param choice what the citizen looks at while there is no call
 * @param call the kiosk's call as the citizen sees it, without connections: nothing is seen or heard on this page
 */
public record AttendantView(
        KioskId kiosk,
        Localized name,
        CityCode city,
        Localized centre,
        Optional<AttendantCard> attendant,
        Instant until,
        Optional<Choice> choice,
        Optional<CallView> call) {

    /** An item at which the citizen looks, and the city whose permit it is to be, once chosen. */
    public record Choice(int item, Optional<CityCode> permitCity) {}
}
