package io.yunchuang.signaling.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored examples are what one page says to the other; the pages' tests read the same files. */
final class SignsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/yunchuang/signaling/protocol/golden/sign");

    private final ObjectMapper mapper = ProtocolCodec.mapper();

    @Test
    void saysWhatTheExamplesSay() throws IOException {
        assertComesThrough("kiosk/masked.json", new KioskSign(true, 0));
        assertComesThrough("kiosk/paused.json", new KioskSign(false, 2_000));
        assertComesThrough(
                "clerk/answered.json",
                new AnswerSign(new CallId(UUID.fromString("6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b"))));
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

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answered\":null}", "{\"answered\":\"it\"}", "{\"answered\":true}"})
    void noAnswerNamesNoCall(String text) {
        assertThatThrownBy(() -> mapper.readValue(text, AnswerSign.class)).isInstanceOf(JsonProcessingException.class);
    }

    private void assertComesThrough(String example, Record sign) throws IOException {
        String text = Files.readString(GOLDEN.resolve(example));
        assertThat(mapper.readValue(text, sign.getClass())).isEqualTo(sign);
        assertThat(mapper.readTree(mapper.writeValueAsString(sign))).isEqualTo(mapper.readTree(text));
    }
}
