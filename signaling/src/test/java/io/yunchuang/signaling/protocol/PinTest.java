package io.yunchuang.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PIN is six digits, and nobody sees which. */
final class PinTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６", " 12345"})
    void whatIsNotSixDigitsIsNone(String typed) {
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> new Pin(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "999999", "123456", "456789", "987654"})
    void whatSomebodyWouldTryFirstIsGuessable(String digits) {
        assertThat(new Pin(digits).isGuessable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"480215", "135790", "123457", "112233"})
    void othersAreNot(String digits) {
        assertThat(new Pin(digits).isGuessable()).isFalse();
        assertThat(new Pin(digits).toString()).doesNotContain(digits);
        assertThat(new ClientMessage.VouchForControl(
                                CallId.random(), ControlScope.POINTER, new StaffId("x"), new Pin(digits))
                        .toString())
                .doesNotContain(digits);
    }
}
