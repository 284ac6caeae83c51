package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * The dial-test in which a kiosk's or clerk's page takes part.
 *
 * @param kiosk name of the kiosk that calls
 * @param window name of the virtual window that is called
 * @param endsBy the page ends by itself then, whatever it hears
 * @param measureMillis how long sound and picture are measured once they flow
 * @param sendHertz the tone that this page sends; the other one sends another
 * @param peer the media connection to keep, as in a call; absent until both sides have answered
 */
public record SelfTestView(
        DialTestId test,
        Localized kiosk,
        Localized window,
        Instant endsBy,
        long measureMillis,
        double sendHertz,
        Optional<CallView.PeerView> peer) {}
