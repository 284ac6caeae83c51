package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.access.Guesses.Admitted;
import io.yunchuang.server.access.Guesses.Locked;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Policy POLICY =
            new Policy(ErrorCode.LOGIN_LOCKED, 3, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(1));

    @Test
    void free_guesses_do_not_lock() {
        Guesses guesses = admitted(Guesses.none(NOON), NOON);
        assertThat(guesses.lockedUntil()).isEmpty();
        guesses = admitted(guesses, NOON);
        assertThat(guesses.lockedUntil()).isEmpty();
    }

    @Test
    void the_last_free_guess_locks_the_next() {
        Guesses guesses = afterGuesses(3);
        assertThat(guesses.lockedUntil()).contains(NOON.plusSeconds(30));
        assertThat(guesses.attempt(NOON.plusSeconds(29), POLICY)).isEqualTo(new Locked(NOON.plusSeconds(30)));
    }

    @Test
    void a_locked_attempt_does_not_prolong_the_lock() {
        Guesses guesses = afterGuesses(3);
        guesses.attempt(NOON.plusSeconds(29), POLICY);
        assertThat(guesses.attempt(NOON.plusSeconds(30), POLICY)).isInstanceOf(Admitted.class);
    }

    @Test
    void every_further_lock_is_twice_as_long_up_to_the_longest() {
        List<Duration> locks = new ArrayList<>();
        Guesses guesses = afterGuesses(2);
        Instant at = NOON;
        for (int i = 0; i < 7; i++) {
            guesses = admitted(guesses, at);
            Instant until = guesses.lockedUntil().orElseThrow();
            locks.add(Duration.between(at, until));
            at = until;
        }
        assertThat(locks).extracting(Duration::toSeconds).containsExactly(30L, 60L, 120L, 240L, 480L, 600L, 600L);
    }

    @Test
    void a_quiet_hour_is_forgiven() {
        Guesses guesses = afterGuesses(5);
        Guesses later = admitted(guesses, NOON.plus(Duration.ofHours(1)));
        assertThat(later.failures()).isEqualTo(1);
        assertThat(later.lockedUntil()).isEmpty();
    }

    @Property
    void no_number_of_guesses_breaks_the_arithmetic(
            @ForAll @IntRange(min = 3, max = Integer.MAX_VALUE - 1) int before) {
        Guesses many = new Guesses(before, Optional.empty(), NOON);
        assertThat(admitted(many, NOON).lockedUntil())
                .hasValueSatisfying(until -> assertThat(until).isBetween(NOON.plusSeconds(30), NOON.plusSeconds(600)));
    }

    private static Guesses afterGuesses(int count) {
        Guesses guesses = Guesses.none(NOON);
        for (int i = 0; i < count; i++) {
            guesses = admitted(new Guesses(guesses.failures(), Optional.empty(), guesses.lastAt()), NOON);
        }
        return guesses;
    }

    private static Guesses admitted(Guesses guesses, Instant at) {
        return ((Admitted) guesses.attempt(at, POLICY)).after();
    }
}
