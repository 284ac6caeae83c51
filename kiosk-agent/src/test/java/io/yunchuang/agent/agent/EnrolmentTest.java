package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
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
        enrolling("/api/access/agent-enrolment", "{\"token\":\"secret\",\"kiosk\":\"kiosk-1\"}");
        enrolling("/api/access/probe-enrolment", "{\"token\":\"secret\",\"window\":\"virtual-1\"}");
        server.start();
    }

    private void enrolling(String path, String enrolled) {
        server.createContext(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean right = body.equals("{\"code\":\"RIGHT\"}");
            String answer = right
                    ? enrolled
                    : "{\"code\":\"ENROLMENT_CODE_INVALID\",\"text\":{\"zh\":\"无效\",\"en\":\"The code is wrong.\"},"
                            + "\"next\":{\"zh\":\"请\",\"en\":\"Ask a manager for a new one.\"}}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(right ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRightCodeGivesACredentialThatIsKeptFromOthers() throws IOException {
        Credential credential = new Enrolment(address(), Form.AGENT).enrol("RIGHT");
        assertThat(credential).isEqualTo(new Credential("kiosk-1", "secret"));
        assertThat(credential.toString()).doesNotContain("secret");

        CredentialFile file = new CredentialFile(place, Form.AGENT);
        assertThat(file.read()).isEqualTo(Optional.empty());
        file.write(credential);
        assertThat(file.read()).contains(credential);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("credential"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aProbeIsEnrolledForItsWindowAndIsNoAgent() {
        Credential credential = new Enrolment(address(), Form.PROBE).enrol("RIGHT");
        assertThat(credential).isEqualTo(new Credential("virtual-1", "secret"));
        new CredentialFile(place, Form.PROBE).write(credential);
        assertThat(new CredentialFile(place, Form.PROBE).read()).contains(credential);
        assertThat(new CredentialFile(place, Form.AGENT).read()).isEmpty();
        assertThat(Form.PROBE.folder(place)).isNotEqualTo(Form.AGENT.folder(place));
    }

    @Test
    void aWrongCodeIsAnsweredInTheServersWords() {
        assertThatThrownBy(() -> new Enrolment(address(), Form.AGENT).enrol("WRONG"))
                .isInstanceOf(AgentException.class)
                .hasMessage("The code is wrong. Ask a manager for a new one.");
    }

    @Test
    void aServerThatIsAwayIsNamed() {
        URI nobody = address();
        server.stop(0);
        assertThatThrownBy(() -> new Enrolment(nobody, Form.AGENT).enrol("RIGHT"))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("cannot be reached");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
