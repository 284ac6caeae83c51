package io.yunchuang.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The stored schema is what the records say; {@code -Dprotocol.update=true} writes it anew. */
final class ProtocolSchemaTest {
    private static final Path STORED =
            Path.of("src/main/resources/io/yunchuang/signaling/protocol/protocol.schema.json");

    @Test
    void storedSchemaIsUpToDate() throws IOException {
        String fresh = new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(new ProtocolSchema().generate())
                + "\n";
        if (Boolean.getBoolean("protocol.update")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, fresh);
        }
        assertThat(Files.readString(STORED).equals(fresh))
                .as("protocol.schema.json is what the records say; otherwise run this test with"
                        + " -Dprotocol.update=true, `npm run protocol` in web-console, and read the difference")
                .isTrue();
    }
}
