package io.yunchuang.server.dialtest;

import io.yunchuang.signaling.dialtest.DialTestMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a day's tests of one window say about its opening; pure.
 *
 * @param test the last one before it opened that came as far as the window; empty when there was none
 * @param proof what has proven the window: that test when it has passed, else the first later one that has
 */
record PreOpening(Optional<UUID> test, Optional<Word> proof) {
    /** Nothing is known. */
    static final PreOpening UNKNOWN = new PreOpening(Optional.empty(), Optional.empty());

    /** A test that came as far as the window. */
    record Word(UUID test, Instant at, DialTestMode mode, boolean well) {}

    static PreOpening of(List<Word> words, Instant opening) {
        Optional<Word> before =
                words.stream().filter(word -> word.at().isBefore(opening)).max(Comparator.comparing(Word::at));
        Optional<Word> proof = before.filter(Word::well)
                .or(() -> words.stream()
                        .filter(word -> word.well() && !word.at().isBefore(opening))
                        .min(Comparator.comparing(Word::at)));
        return new PreOpening(before.map(Word::test), proof);
    }
}
