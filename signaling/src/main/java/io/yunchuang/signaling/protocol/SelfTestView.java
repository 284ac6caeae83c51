package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * The dial-test in which a kiosk's or clerk's page takes part.
 *
 * @param kiosk name of the kiosk that calls
 * @param window name of the virtual window that is called
 * @param endsBy the page ends by itself then, whatever it hears
 * @param measureMillis how long sound and picture are measured from the first picture on
 * @param sendHertz the tone that this page sends; the other one sends another
 * @param peer the media connection to measure, as in a call; absent until both sides have answered and once both have told
 * @param attended what people have to do with it; absent where the console answers by itself
 * @param line how the kiosk measures its line to the server, once sound and picture are measured; absent where it does not
 */
public record SelfTestView(
        DialTestId test,
        Localized kiosk,
        Localized window,
        Instant endsBy,
        long measureMillis,
        double sendHertz,
        Optional<CallView.PeerView> peer,
        Optional<Attended> attended,
        Optional<LineWish> line) {

    /**
     * What measuring the line may cost, in each direction; whichever comes first ends it.
     *
     * @param bytes at most
     * @param millis at most
     */
    public record LineWish(long bytes, long millis) {}

    /**
     * An attended test as far as people take part in it.
     *
     * @param since when this stage began
     * @param until when it counts as failed there
     * @param faces the connection over which people see and hear each other; absent until the clerk has answered
     * @param said what the clerk has said already, while there is still something to be measured
     */
    public record Attended(
            Stage stage,
            Instant since,
            Instant until,
            Optional<CallView.PeerView> faces,
            Optional<DialTestWord> said) {}

    /** How far an attended test is. */
    public enum Stage {
        /** The kiosk's page is asked; it answers by itself. */
        WAKING,
        /** It rings at the clerk. */
        RINGING,
        /** People see and hear each other, while the pages measure beside it. */
        MEASURING,
        /** All is measured; only the clerk's word is missing. */
        CONFIRMING
    }
}
