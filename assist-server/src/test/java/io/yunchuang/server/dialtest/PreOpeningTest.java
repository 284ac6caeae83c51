package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.dialtest.PreOpening.Word;
import io.yunchuang.signaling.dialtest.DialTestMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreOpeningTest {
    private static final Instant OPENING = Instant.parse("2026-11-20T01:00:00Z");

    private static Word word(int minutesAfterOpening, boolean well) {
        return new Word(UUID.randomUUID(), OPENING.plusSeconds(60L * minutesAfterOpening), DialTestMode.PROBE, well);
    }

    @Test
    void theLastTestBeforeTheOpeningProvesIt() {
        Word failed = word(-40, false);
        Word passed = word(-10, true);
        assertThat(PreOpening.of(List.of(passed, failed, word(5, false)), OPENING))
                .isEqualTo(new PreOpening(Optional.of(passed.test()), Optional.of(passed)));
    }

    @Test
    void afterAFailureItIsProvenOnlyByALaterTest() {
        Word failed = word(-10, false);
        Word late = word(20, true);
        assertThat(PreOpening.of(List.of(word(-40, true), failed, word(50, true), late), OPENING))
                .isEqualTo(new PreOpening(Optional.of(failed.test()), Optional.of(late)));
    }

    @Test
    void aTestAtTheVeryOpeningIsNoneBefore() {
        Word late = word(0, true);
        assertThat(PreOpening.of(List.of(late), OPENING))
                .isEqualTo(new PreOpening(Optional.empty(), Optional.of(late)));
        assertThat(PreOpening.of(List.of(), OPENING)).isEqualTo(new PreOpening(Optional.empty(), Optional.empty()));
    }
}
