package io.yunchuang.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void reads_rows_by_column_name() {
        assertThat(CsvTable.parse("# remark\na,b\n1,二\n\n3,\n"))
                .containsExactly(Map.of("a", "1", "b", "二"), Map.of("a", "3", "b", ""));
    }

    @Test
    void quotes_protect_commas_and_quotes() {
        assertThat(CsvTable.parse("a,b\n\"x, y\",\"say \"\"yes\"\"\"\n"))
                .containsExactly(Map.of("a", "x, y", "b", "say \"yes\""));
    }

    @Test
    void a_row_with_the_wrong_number_of_fields_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CsvTable.parse("a,b\n1\n"));
    }

    @Test
    void a_missing_resource_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvTable.read("/nowhere.csv"))
                .withMessageContaining("/nowhere.csv");
    }
}
