package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WedgeRecogniserTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final long PAUSE = WedgeRecogniser.PAUSE.toMillis();

    /** A keyboard with somebody or something at it. */
    private static final class Keys {
        private WedgeRecogniser recogniser = WedgeRecogniser.START;
        private Instant now = START;
        private final List<String> codes = new ArrayList<>();

        Keys type(String text, long millisApart) {
            for (char c : text.toCharArray()) {
                now = now.plusMillis(millisApart);
                recogniser = recogniser.typed(c, now);
            }
            return this;
        }

        Keys enter(long millisLater) {
            now = now.plusMillis(millisLater);
            WedgeRecogniser.Step step = recogniser.entered(now);
            step.code().ifPresent(codes::add);
            recogniser = step.next();
            return this;
        }
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .ascii()
                .ofMinLength(WedgeRecogniser.SHORTEST)
                .ofMaxLength(60);
    }

    @Property
    void fastBurstEndedByEnterIsTheCode(
            @ForAll("codes") String code, @ForAll @LongRange(min = 0, max = 35) long apart) {
        assertThat(new Keys().type(code, apart).enter(apart).codes).containsExactly(code);
    }

    @Property
    void nothingThatAPersonTypesIsACode(
            @ForAll("codes") String text, @ForAll @LongRange(min = 36, max = 5_000) long apart) {
        assertThat(new Keys().type(text, apart).enter(apart).codes).isEmpty();
        assertThat(new Keys().type(text, apart).enter(1).codes).isEmpty();
    }

    @Property
    void whatWasTypedBeforeIsNoPartOfTheCode(
            @ForAll("codes") String typed,
            @ForAll("codes") String code,
            @ForAll @LongRange(min = 36, max = 5_000) long apart) {
        Keys keys = new Keys().type(typed, apart).type(code.substring(0, 1), apart);
        assertThat(keys.type(code.substring(1), 5).enter(5).codes).containsExactly(code);
    }

    @Property
    void everyCodeOfASeriesIsRead(@ForAll List<@net.jqwik.api.From("codes") String> series) {
        Keys keys = new Keys();
        for (String code : series) {
            keys.type(code, 5).enter(5);
        }
        assertThat(keys.codes).isEqualTo(series);
    }

    @Property
    void burstThatIsTooShortOrTooLongIsNone(@ForAll @IntRange(min = 1, max = 3) int beyond) {
        assertThat(new Keys()
                        .type("x".repeat(WedgeRecogniser.SHORTEST - beyond), 5)
                        .enter(5)
                        .codes)
                .isEmpty();
        assertThat(new Keys()
                        .type("x".repeat(WedgeRecogniser.LONGEST + beyond), 5)
                        .enter(5)
                        .codes)
                .isEmpty();
    }

    @Example
    void clockThatIsSetBackEndsABurst() {
        WedgeRecogniser before = WedgeRecogniser.START.typed('a', START);
        assertThat(before.typed('b', START.minusMillis(1)).burst()).isEqualTo("b");
    }

    @Example
    void keyThatStaysOutEndsABurst() {
        WedgeRecogniser burst = new Keys().type("1234567", 5).recogniser;
        assertThat(burst.entered(START.plusSeconds(9)).code()).isEqualTo(Optional.empty());
        assertThat(Duration.ofMillis(PAUSE)).isLessThan(Duration.ofMillis(60));
    }
}
