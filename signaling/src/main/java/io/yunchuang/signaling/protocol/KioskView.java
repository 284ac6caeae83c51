package io.yunchuang.signaling.protocol;

import io.yunchuang.signaling.protocol.CallView.AttendantCard;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a kiosk's page needs to draw itself.
 *
 * @param counter where the centre's counter is, shown even when nothing else works
 * @param counterHours today's hours of that counter in words
 * @param missingDevices required by DB 31117/Z 002-2025 §5.2.1.3 and not there
 * @param agentConnected whether the agent beside this browser is connected to the server
 * @param attendance whether the page of an attendant has joined
 * @param call the kiosk's call, until the citizen leaves it
 */
public record KioskView(
        KioskId id,
        Localized name,
        CityCode city,
        Localized cityName,
        Localized centre,
        TicketView.CounterPlace counter,
        Localized counterHours,
        Set<DeviceKind> missingDevices,
        boolean agentConnected,
        Optional<Attendance> attendance,
        Optional<CallView> call) {

    /**
     * Somebody beside the kiosk helps with a page of his own since then.
     *
     * @param attendant who; absent until he has signed in
     */
    public record Attendance(Instant since, Optional<AttendantCard> attendant) {}
}
