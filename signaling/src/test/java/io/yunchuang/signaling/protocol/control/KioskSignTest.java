package io.yunchuang.signaling.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored examples are what one page says to the other; the pages' tests read the same files. */
final class KioskSignTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/yunchuang/signaling/protocol/golden/sign");

    private final ObjectMapper mapper = ProtocolCodec.mapper();

    @Test
    void saysWhatTheExamplesSay() throws IOException {
        assertComesThrough("masked.json", new KioskSign(true, 0));
        assertComesThrough("paused.json", new KioskSign(false, 2_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"masked\":true}",
                "{\"masked\":true,\"pausedMillis\":-1}",
                "{\"masked\":true,\"pausedMillis\":0,\"lease\":\"\"}"
            })
    void isNotWhatLacksAPartOrHasOneTooMany(String text) {
        assertThatThrownBy(() -> mapper.readValue(text, KioskSign.class)).isInstanceOf(JsonProcessingException.class);
    }

    private void assertComesThrough(String example, KioskSign sign) throws IOException {
        String text = Files.readString(GOLDEN.resolve(example));
        assertThat(mapper.readValue(text, KioskSign.class)).isEqualTo(sign);
        assertThat(mapper.readTree(mapper.writeValueAsString(sign))).isEqualTo(mapper.readTree(text));
    }
}
