package io.yunchuang.signaling.protocol.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.signaling.protocol.BadMessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored examples are what page and agent exchange; the pages' tests read the same files. */
final class BridgeCodecTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/yunchuang/signaling/protocol/golden/bridge");

    private final ObjectMapper json = new ObjectMapper();
    private final BridgeCodec codec = new BridgeCodec();

    static List<Path> page() throws IOException {
        return examples("page");
    }

    static List<Path> agent() throws IOException {
        return examples("agent");
    }

    @ParameterizedTest
    @MethodSource("page")
    void whatThePageSaysComesThroughUnchanged(Path example) throws IOException {
        String text = Files.readString(example);
        assertThat(json.readTree(codec.write(codec.readPage(text)))).isEqualTo(json.readTree(text));
    }

    @ParameterizedTest
    @MethodSource("agent")
    void whatTheAgentSaysComesThroughUnchanged(Path example) throws IOException {
        String text = Files.readString(example);
        assertThat(json.readTree(codec.write(codec.readAgent(text)))).isEqualTo(json.readTree(text));
    }

    @Test
    void everyMessageHasAnExample() throws IOException {
        assertThat(typesIn(page())).isEqualTo(namesOf(BridgeMessage.FromPage.class));
        assertThat(typesIn(agent())).isEqualTo(namesOf(BridgeMessage.FromAgent.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"type\":\"Explode\"}",
                "{\"type\":\"TakePicture\"}",
                "{\"type\":\"TakePicture\",\"id\":\"../../etc\"}",
                "{\"type\":\"StopControl\",\"extra\":1}",
                "{\"type\":\"StopControl\"} trailing",
                "{\"type\":\"MaskRegions\",\"regions\":[{\"x\":-1,\"y\":0,\"width\":1,\"height\":1}]}",
                "{\"type\":\"MaskRegions\",\"regions\":[{\"x\":\"NaN\",\"y\":0,\"width\":1,\"height\":1}]}",
                "{\"type\":\"ControlState\",\"active\":true,\"pausedMillis\":0}"
            })
    void whatIsNoMessageOfAPageIsRefused(String text) {
        assertThatThrownBy(() -> codec.readPage(text)).isInstanceOf(BadMessageException.class);
    }

    @Test
    void aTokenIsKnownOnlyByWhoeverHasAllOfIt() {
        BridgeToken token = BridgeToken.fresh(new SecureRandom());
        assertThat(token.isKnownBy(token.value())).isTrue();
        assertThat(token.isKnownBy(token.value().substring(1))).isFalse();
        assertThat(token.isKnownBy("")).isFalse();
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(BridgeToken.fresh(new SecureRandom())).isNotEqualTo(token);
    }

    @Test
    void aFrameIsToldByItsFirstByte() {
        for (BridgeFrame frame : BridgeFrame.values()) {
            assertThat(BridgeFrame.of(frame.mark())).contains(frame);
        }
        assertThat(BridgeFrame.of((byte) 0)).isEmpty();
    }

    private Set<String> typesIn(List<Path> examples) throws IOException {
        Set<String> types = new HashSet<>();
        for (Path example : examples) {
            types.add(json.readTree(Files.readString(example)).get("type").textValue());
        }
        return types;
    }

    private static Set<String> namesOf(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static List<Path> examples(String side) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(side))) {
            return files.sorted().toList();
        }
    }
}
