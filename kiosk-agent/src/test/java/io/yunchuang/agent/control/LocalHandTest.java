package io.yunchuang.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.agent.control.LocalHand.Wish;
import io.yunchuang.remotecontrol.input.Press;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LocalHandTest {
    private long nanos;
    private final OwnPresses own = new OwnPresses(() -> nanos);
    private final LocalHand hand = new LocalHand(own);

    @Test
    void whatADevicePressesIsTheCitizens() {
        assertThat(wish(device(Press.KEY))).contains(Wish.PAUSE);
        assertThat(wish(device(Press.BUTTON))).contains(Wish.PAUSE);
        assertThat(wish()).isEmpty();
    }

    @Test
    void aDevicesPressIsTheCitizensEvenWhenWePressTheSame() {
        own.willPress(Press.KEY);
        assertThat(wish(device(Press.KEY))).contains(Wish.PAUSE);
    }

    @Test
    void whatWePressIsNotTheCitizensAndWhatAnOnScreenKeyboardPressesIs() {
        own.willPress(Press.KEY);
        assertThat(wish(made(Press.KEY))).isEmpty();
        assertThat(wish(made(Press.KEY))).contains(Wish.PAUSE);
    }

    @Test
    void escapeThatIsHeldForASecondEndsControl() {
        assertThat(wish(device(Press.ESCAPE))).contains(Wish.PAUSE);
        assertThat(after(Duration.ofMillis(900))).isEmpty();
        assertThat(after(Duration.ofMillis(100))).contains(Wish.STOP);
    }

    @Test
    void aHeldEscapeThatRepeatsItselfIsHeldSinceItsFirstPress() {
        assertThat(wish(device(Press.ESCAPE))).contains(Wish.PAUSE);
        nanos += Duration.ofMillis(600).toNanos();
        assertThat(wish(device(Press.ESCAPE))).contains(Wish.PAUSE);
        nanos += Duration.ofMillis(400).toNanos();
        assertThat(wish(device(Press.ESCAPE))).contains(Wish.STOP);
    }

    @Test
    void escapeThatIsLetGoSoonerDoesNotEndControl() {
        wish(device(Press.ESCAPE), new SeenPress(Press.ESCAPE, false, false));
        assertThat(after(Duration.ofSeconds(2))).isEmpty();
    }

    @Test
    void theClerksOwnEscapeEndsNothing() {
        own.willPress(Press.ESCAPE);
        assertThat(wish(made(Press.ESCAPE))).isEmpty();
        assertThat(after(Duration.ofSeconds(2))).isEmpty();
    }

    @Test
    void anEscapeOfTheControlBeforeIsForgotten() {
        wish(device(Press.ESCAPE));
        hand.forget();
        assertThat(after(Duration.ofSeconds(2))).isEmpty();
    }

    private Optional<Wish> after(Duration more) {
        nanos += more.toNanos();
        return wish();
    }

    private Optional<Wish> wish(SeenPress... seen) {
        return hand.wish(List.of(seen), nanos);
    }

    private static SeenPress device(Press what) {
        return new SeenPress(what, true, false);
    }

    private static SeenPress made(Press what) {
        return new SeenPress(what, true, true);
    }
}
