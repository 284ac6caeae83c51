package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.yunchuang.signaling.protocol.KioskId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnrolmentTest {
    @TempDir
    private Path place;

    private final HttpServer server = listening();

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void answerAsTheServerDoes() {
        server.createContext("/api/access/agent-enrolment", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean right = body.equals("{\"code\":\"RIGHT\"}");
            String answer = right
                    ? "{\"token\":\"secret\",\"kiosk\":\"kiosk-1\"}"
                    : "{\"code\":\"ENROLMENT_CODE_INVALID\",\"text\":{\"zh\":\"无效\",\"en\":\"The code is wrong.\"},"
                            + "\"next\":{\"zh\":\"请\",\"en\":\"Ask a manager for a new one.\"}}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(right ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRightCodeGivesACredentialThatIsKeptFromOthers() throws IOException {
        Credential credential = new Enrolment(address()).enrol("RIGHT");
        assertThat(credential).isEqualTo(new Credential(new KioskId("kiosk-1"), "secret"));
        assertThat(credential.toString()).doesNotContain("secret");

        CredentialFile file = new CredentialFile(place);
        assertThat(file.read()).isEqualTo(Optional.empty());
        file.write(credential);
        assertThat(file.read()).contains(credential);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("credential"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongCodeIsAnsweredInTheServersWords() {
        assertThatThrownBy(() -> new Enrolment(address()).enrol("WRONG"))
                .isInstanceOf(AgentException.class)
                .hasMessage("The code is wrong. Ask a manager for a new one.");
    }

    @Test
    void aServerThatIsAwayIsNamed() {
        URI nobody = address();
        server.stop(0);
        assertThatThrownBy(() -> new Enrolment(nobody).enrol("RIGHT"))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("cannot be reached");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
