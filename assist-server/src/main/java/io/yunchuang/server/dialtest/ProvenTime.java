package io.yunchuang.server.dialtest;

import io.yunchuang.server.window.HoursHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * For how much of its opening hours a window was proven to work: from a test that has passed until one that has failed, and no
 * longer than a proof holds; pure. Nobody's word counts for more than the last one's, whichever kiosk has tested.
 */
final class ProvenTime {
    private ProvenTime() {}

    /** What a test has said about the window. */
    record Word(Instant at, boolean well) {}

    /**
     * A time and how much of it was proven.
     *
     * @param open opening hours that are past
     * @param proven part of them
     */
    record Share(Duration open, Duration proven) {
        static final Share NOTHING = new Share(Duration.ZERO, Duration.ZERO);

        Share plus(Share other) {
            return new Share(open.plus(other.open), proven.plus(other.proven));
        }
    }

    /**
     * A day's share. What is still to come is not counted.
     *
     * @param hours as the window had them then
     * @param words of tests of that window, from one proof's time before the day on
     * @param holds how long a passed test proves anything
     */
    static Share of(HoursHistory hours, LocalDate day, List<Word> words, Duration holds, Instant now) {
        List<Time> proofs = proofs(words, holds);
        return hours.on(day).stream()
                .map(open -> new Time(open.from(), open.to()).until(now))
                .map(open -> new Share(
                        open.length(),
                        proofs.stream()
                                .map(proof -> proof.within(open).length())
                                .reduce(Duration.ZERO, Duration::plus)))
                .reduce(Share.NOTHING, Share::plus);
    }

    /** The times that are proven; they do not overlap, for each ends where the next word is said. */
    private static List<Time> proofs(List<Word> words, Duration holds) {
        List<Word> inOrder =
                words.stream().sorted(Comparator.comparing(Word::at)).toList();
        List<Time> proofs = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Word word = inOrder.get(i);
            if (word.well()) {
                Time held = new Time(word.at(), word.at().plus(holds));
                proofs.add(
                        i + 1 < inOrder.size() ? held.until(inOrder.get(i + 1).at()) : held);
            }
        }
        return proofs;
    }

    /** From one moment to another; nothing when that is not later. */
    private record Time(Instant from, Instant to) {
        Duration length() {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }

        Time until(Instant end) {
            return to.isAfter(end) ? new Time(from, end) : this;
        }

        Time within(Time other) {
            return new Time(from.isBefore(other.from) ? other.from : from, to).until(other.to);
        }
    }
}
