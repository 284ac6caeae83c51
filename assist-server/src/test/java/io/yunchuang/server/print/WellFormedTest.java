package io.yunchuang.server.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTest {
    @Test
    void text_stays_as_it_is() {
        assertThat(WellFormed.of("<p>李\u3400\uD842\uDFB7 é\t\r\n😀</p>"))
                .isEqualTo("<p>李\u3400\uD842\uDFB7 é\t\r\n😀</p>");
    }

    @Test
    void what_xml_cannot_hold_is_replaced() {
        assertThat(WellFormed.of("a\u0000b\u000Bc\uFFFEd\uFFFFe\uD83Df")).isEqualTo("a�b�c�d�e�f");
    }
}
