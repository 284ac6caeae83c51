package io.yunchuang.server.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTokenTest {
    @Test
    void aTokenIsItsOwnShapeAndNeverTheSame() {
        assertThat(Stream.generate(CheckToken::random).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(CheckToken::isWellFormed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A001", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA/", "AAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsNone(String text) {
        assertThat(CheckToken.isWellFormed(text)).isFalse();
    }
}
