package io.yunchuang.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The stored examples are what the codec reads and writes; the pages' tests read the same files. */
final class GoldenMessagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/yunchuang/signaling/protocol/golden");

    private final ObjectMapper json = new ObjectMapper();
    private final ProtocolCodec codec = new ProtocolCodec();

    static List<Path> client() throws IOException {
        return examples("client");
    }

    static List<Path> server() throws IOException {
        return examples("server");
    }

    @ParameterizedTest
    @MethodSource("client")
    void aClientMessageComesThroughUnchanged(Path example) throws IOException {
        String text = Files.readString(example);
        assertThat(json.readTree(codec.write(codec.read(text)))).isEqualTo(json.readTree(text));
    }

    @ParameterizedTest
    @MethodSource("server")
    void aServerMessageComesThroughUnchanged(Path example) throws IOException {
        String text = Files.readString(example);
        assertThat(json.readTree(codec.write(codec.readServer(text)))).isEqualTo(json.readTree(text));
    }

    @Test
    void everyClientMessageHasAnExample() throws IOException {
        assertThat(typesIn(client(), "")).isEqualTo(namesOf(ClientMessage.class));
    }

    @Test
    void everyServerMessageHasAnExample() throws IOException {
        assertThat(typesIn(server(), "")).isEqualTo(namesOf(ServerMessage.class));
    }

    @Test
    void everyPhaseOfACallHasAnExample() throws IOException {
        assertThat(typesIn(server(), "/view/call/phase")).isEqualTo(namesOf(CallView.Phase.class));
    }

    @Test
    void everyStateOfTheSharedScreenHasAnExample() throws IOException {
        assertThat(typesIn(server(), "/view/call/phase/screen", "/view/call/call/phase/screen"))
                .isEqualTo(namesOf(CallView.Screen.class));
    }

    @Test
    void everyStateOfControlHasAnExample() throws IOException {
        assertThat(typesIn(server(), "/view/call/phase/control", "/view/call/call/phase/control"))
                .isEqualTo(namesOf(CallView.Control.class));
    }

    @Test
    void everyStateOfAConsultHasAnExample() throws IOException {
        assertThat(typesIn(server(), "/view/call/phase/consults/0", "/view/call/call/phase/consults/0"))
                .isEqualTo(namesOf(CallView.Consult.class));
    }

    @Test
    void everyStateOfTheDocumentCameraHasAnExample() throws IOException {
        assertThat(typesIn(server(), "/view/call/phase/document", "/view/call/call/phase/document"))
                .isEqualTo(namesOf(CallView.Document.class));
    }

    @Test
    void everyTargetOfATransferHasAnExample() throws IOException {
        assertThat(typesIn(client(), "/target")).isEqualTo(namesOf(TransferTarget.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "server"})
    void everySignalPayloadHasAnExample(String side) throws IOException {
        assertThat(typesIn(examples(side), "/payload")).isEqualTo(namesOf(SignalPayload.class));
    }

    private Set<String> typesIn(List<Path> examples, String... pointers) throws IOException {
        Set<String> types = new HashSet<>();
        for (Path example : examples) {
            JsonNode message = json.readTree(Files.readString(example));
            for (String pointer : pointers) {
                JsonNode type = message.at(pointer + "/type");
                if (type.isTextual()) {
                    types.add(type.textValue());
                }
            }
        }
        return types;
    }

    private static List<Path> examples(String side) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(side))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> namesOf(Class<?> family) {
        return leaves(family).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? leaves(member) : Stream.of(member));
    }
}
