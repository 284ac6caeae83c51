package io.yunchuang.server.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void a_time_stays_whole_and_other_colons_break() {
        assertThat(pieces("Since 08:31, 2026/03/02 08:31 a: b"))
                .containsExactly("Since ", "08:31, ", "2026/03/02 ", "08:31 ", "a: ", "b");
    }

    @Test
    void chinese_breaks_between_characters_and_not_before_a_comma() {
        assertThat(pieces("自 08:31 起，通过")).containsExactly("自 ", "08:31 ", "起，", "通", "过");
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
