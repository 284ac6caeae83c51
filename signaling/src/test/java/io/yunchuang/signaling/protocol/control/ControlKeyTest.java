package io.yunchuang.signaling.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stored table is what the enum says; {@code -Dprotocol.update=true} writes it anew. */
final class ControlKeyTest {
    private static final Path STORED = Path.of("src/main/resources/io/yunchuang/signaling/protocol/control/keys.json");

    @Test
    void storedTableIsUpToDate() throws IOException {
        Map<String, Integer> table = new LinkedHashMap<>();
        Arrays.stream(ControlKey.values()).forEach(key -> table.put(key.code(), key.number()));
        String fresh =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(table) + "\n";
        if (Boolean.getBoolean("protocol.update")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, fresh);
        }
        assertThat(Files.readString(STORED))
                .as("otherwise run this test with -Dprotocol.update=true and `npm run protocol` in web-console")
                .isEqualTo(fresh);
    }

    @Test
    void everyKeyHasANumberOfItsOwnInOneByte() {
        List<Integer> numbers =
                Arrays.stream(ControlKey.values()).map(ControlKey::number).toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number >= 1 && number <= 255);
        assertThat(Arrays.stream(ControlKey.values()).map(ControlKey::code)).doesNotHaveDuplicates();
    }

    @Test
    void systemKeysAreNotThere() {
        assertThat(Arrays.stream(ControlKey.values()).map(ControlKey::code))
                .noneMatch(code ->
                        code.matches("Alt.*|Meta.*|OS.*|F[0-9]+|ContextMenu|PrintScreen|Power|Sleep|Browser.*"));
    }
}
