package io.yunchuang.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.remotecontrol.screen.Pixel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OwnMovesTest {
    private long nanos;
    private final OwnMoves moves = new OwnMoves(() -> nanos);

    @Test
    void wherePointerIsFirstSeenNobodyHasMovedIt() {
        assertThat(moves.isForeign(new Pixel(3, 4))).isFalse();
        assertThat(moves.isForeign(new Pixel(3, 4))).isFalse();
    }

    @Test
    void ourOwnMovesAreNotTheCitizensHoweverLateTheyAreSeen() {
        assertThat(moves.isForeign(new Pixel(0, 0))).isFalse();
        moves.willBeAt(new Pixel(1, 1));
        moves.willBeAt(new Pixel(2, 2));
        assertThat(moves.isForeign(new Pixel(1, 1))).isFalse();
        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(moves.isForeign(new Pixel(2, 2))).isFalse();
    }

    @Test
    void aPlaceWhereWeHaveNotPutItIsTheCitizens() {
        assertThat(moves.isForeign(new Pixel(0, 0))).isFalse();
        moves.willBeAt(new Pixel(1, 1));
        assertThat(moves.isForeign(new Pixel(9, 9))).isTrue();
        assertThat(moves.isForeign(new Pixel(9, 9))).isFalse();
    }

    @Test
    void aPlaceWhereWeHadPutItLongAgoIsTheCitizens() {
        moves.willBeAt(new Pixel(1, 1));
        moves.willBeAt(new Pixel(2, 2));
        assertThat(moves.isForeign(new Pixel(2, 2))).isFalse();
        nanos += Duration.ofSeconds(5).toNanos();
        assertThat(moves.isForeign(new Pixel(1, 1))).isTrue();
    }
}
