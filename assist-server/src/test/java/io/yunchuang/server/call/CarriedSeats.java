package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.CallView;

/** What a page's view says of who comes over the bridge alone. */
final class CarriedSeats {
    private CarriedSeats() {}

    /** Whether all of them do. */
    static boolean areAll(CallView.ConferenceView conference) {
        return conference.seats().stream().allMatch(CallView.SeatView::carried);
    }
}
