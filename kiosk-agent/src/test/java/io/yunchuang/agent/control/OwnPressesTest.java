package io.yunchuang.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.remotecontrol.input.Press;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OwnPressesTest {
    private long nanos;
    private final OwnPresses own = new OwnPresses(() -> nanos);

    @Test
    void eachOfOursExplainsOnePressOfItsKind() {
        own.willPress(Press.KEY);
        own.willPress(Press.KEY);
        assertThat(own.explain(Press.BUTTON)).isFalse();
        assertThat(own.explain(Press.KEY)).isTrue();
        assertThat(own.explain(Press.KEY)).isTrue();
        assertThat(own.explain(Press.KEY)).isFalse();
    }

    @Test
    void oneThatWasNeverSeenExplainsNothingLater() {
        own.willPress(Press.ESCAPE);
        nanos += Duration.ofSeconds(6).toNanos();
        assertThat(own.explain(Press.ESCAPE)).isFalse();
    }
}
