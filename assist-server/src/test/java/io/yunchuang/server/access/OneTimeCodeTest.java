package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {
    @Test
    void is_read_back_as_shown() {
        OneTimeCode code = OneTimeCode.random(OneTimeCode.FOR_KIOSK);
        assertThat(code.shown()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(OneTimeCode.parse(code.shown(), OneTimeCode.FOR_KIOSK)).contains(code);
    }

    @Test
    void a_longer_one_has_more_groups() {
        OneTimeCode code = OneTimeCode.random(OneTimeCode.FOR_MANAGER);
        assertThat(code.shown()).matches("([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(OneTimeCode.parse(code.shown(), OneTimeCode.FOR_MANAGER)).contains(code);
        assertThat(OneTimeCode.parse(code.shown(), OneTimeCode.FOR_KIOSK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM-2XDT", "k7qm2xdt", " k7qm 2xdt ", "K-7-Q-M-2-X-D-T"})
    void takes_what_people_type(String typed) {
        assertThat(OneTimeCode.parse(typed, OneTimeCode.FOR_KIOSK)).contains(new OneTimeCode("K7QM2XDT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM-2XD", "K7QM-2XDTT", "K7QM-2XD0", "K7QM-2XDI", "Ｋ7QM-2XDT", "K7QM_2XDT"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(OneTimeCode.parse(typed, OneTimeCode.FOR_KIOSK)).isEmpty();
    }

    @Property
    void no_text_breaks_it(@ForAll String typed) {
        OneTimeCode.parse(typed, OneTimeCode.FOR_KIOSK)
                .ifPresent(code -> assertThat(code.value()).hasSize(8));
    }

    @Test
    void never_prints_itself() {
        OneTimeCode code = OneTimeCode.random(OneTimeCode.FOR_KIOSK);
        assertThat(code.toString()).doesNotContain(code.value());
    }
}
