package io.yunchuang.agent.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a scanner that plays a keyboard from a person who types: its characters follow each other faster than fingers
 * can, and Enter ends them.
 *
 * @param burst the characters of the burst so far
 * @param last when the last of them came; empty before the first
 */
record WedgeRecogniser(String burst, Optional<Instant> last) {
    /** Longest pause within a burst; scanners need 1 to 20 ms for a character, quick typists 60 and more. */
    static final Duration PAUSE = Duration.ofMillis(35);

    /** Fewest characters of a code; two keys can be hit at once by chance. */
    static final int SHORTEST = 4;

    /** Most characters of a code: a QR code of version 40 holds 4,296. */
    static final int LONGEST = 4_296;

    /** Before the first key. */
    static final WedgeRecogniser START = new WedgeRecogniser("", Optional.empty());

    /** @param code the text of a code that has just ended */
    record Step(WedgeRecogniser next, Optional<String> code) {}

    /** A character has come. One that comes late begins anew. */
    WedgeRecogniser typed(char character, Instant at) {
        String before = goesOn(at) ? burst : "";
        // One character too many is kept, so that a burst that is too long is never taken for a shorter code.
        String now = before.length() > LONGEST ? before : before + character;
        return new WedgeRecogniser(now, Optional.of(at));
    }

    /** Enter has come; it ends every burst. */
    Step entered(Instant at) {
        boolean isCode = goesOn(at) && burst.length() >= SHORTEST && burst.length() <= LONGEST;
        return new Step(START, isCode ? Optional.of(burst) : Optional.empty());
    }

    private boolean goesOn(Instant at) {
        return last.filter(before ->
                        !at.isBefore(before) && Duration.between(before, at).compareTo(PAUSE) <= 0)
                .isPresent();
    }
}
