package io.yunchuang.signaling.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stored frames are what the codec reads and writes; the pages' tests read the same files. */
final class GoldenFramesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/yunchuang/signaling/protocol/control/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    record Example(JsonNode node) {
        byte[] bytes() {
            return HexFormat.of().parseHex(node.get("hex").textValue());
        }

        @Override
        public String toString() {
            return node.get("name").textValue();
        }
    }

    static List<Example> frames() throws IOException {
        return examples("frames.json");
    }

    static List<Example> refused() throws IOException {
        return examples("refused.json");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameIsReadAsWhatItSaysAndWrittenAsItWas(Example example) {
        assertThat(ControlCodec.read(example.bytes())).isInstanceOfSatisfying(FrameReading.Good.class, good -> {
            assertThat(numbersAsText(described(good.frame())))
                    .isEqualTo(numbersAsText(example.node().get("frame")));
            assertThat(ControlCodec.write(good.frame())).isEqualTo(example.bytes());
        });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoFrameHasAFault(Example example) {
        FrameFault fault = FrameFault.valueOf(example.node().get("fault").textValue());
        assertThat(ControlCodec.read(example.bytes())).isEqualTo(new FrameReading.Bad(fault));
    }

    @Test
    void everyTypeHasAnExample() throws IOException {
        assertThat(valuesOf(frames(), "/frame/type")).isEqualTo(names(FrameType.values()));
    }

    @Test
    void everyFaultOfBytesHasAnExample() throws IOException {
        Set<String> ofBytes = names(FrameFault.values());
        ofBytes.remove(FrameFault.COUNT_OUT_OF_RANGE.name());
        assertThat(valuesOf(refused(), "/fault")).isEqualTo(ofBytes);
    }

    private static JsonNode described(ControlFrame frame) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", FrameType.of(frame.event()).name());
        if (frame instanceof ControlFrame.Leased leased) {
            node.put("lease", leased.lease().value().toString());
        }
        node.put("sequence", frame.sequence()).put("millis", frame.millis());
        switch (frame.event()) {
            case ControlEvent.Move e -> at(node, e.at());
            case ControlEvent.Button e ->
                at(node, e.at()).put("button", e.button().name()).put("down", e.down());
            case ControlEvent.Wheel e ->
                at(node, e.at()).put("dx", (double) e.dx()).put("dy", (double) e.dy());
            case ControlEvent.Key e -> node.put("code", e.key().code()).put("down", e.down());
            case ControlEvent.Text e -> node.put("text", e.text().value());
            case ControlEvent.Point e -> at(node, e.at());
            case ControlEvent.Stroke e -> {
                ArrayNode points = node.putArray("points");
                e.points()
                        .forEach(point ->
                                points.addArray().add((double) point.x()).add((double) point.y()));
            }
            case ControlEvent.Ping e -> {}
        }
        return node;
    }

    private static ObjectNode at(ObjectNode node, ScreenPoint point) {
        return node.put("x", (double) point.x()).put("y", (double) point.y());
    }

    /** So that 1 and 1.0 are the same number. */
    private static String numbersAsText(JsonNode node) {
        return node.toString().replaceAll("(\\d)\\.0(?=[,}\\]])", "$1");
    }

    private static Set<String> valuesOf(List<Example> examples, String pointer) {
        return examples.stream()
                .map(example -> example.node().at(pointer).textValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Example> examples(String file) throws IOException {
        JsonNode list = JSON.readTree(GOLDEN.resolve(file).toFile());
        Stream<JsonNode> nodes = StreamSupport.stream(list.spliterator(), false);
        return nodes.map(Example::new).toList();
    }
}
